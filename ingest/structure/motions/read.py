"""The motions (yrkanden) of a §: who put what, and whether it was carried."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.structure.motions.claims import claimed
from ingest.structure.motions.fates import Fates
from ingest.structure.motions.procedure import fates_of
from ingest.structure.motions.wants import Aim, Want, wants_of
from ingest.structure.parts import Part, of_kind
from ingest.structure.sentences import placed_sentences
from ingest.structure.speakers import parties_from, speakers_in
from ingest.types import Motion, MotionContent, Place, SectionKind, Speaker, Vote, VoteKind
from ingest.vocabulary import fold

_VERB = re.compile(
    r"\b(?:yrkar|yrkade|yrkat|föreslå[rg]|föreslog|framlägger|framlade"
    r"|la(?:de)? fram|lägger fram|hemställer|hemställde"
    r"|instämmer i|instämde i|inkommit med|inkom med"
    r"|lämnar följande(?= \w*(?:yrkande|förslag)))\b",
    re.IGNORECASE,
)
_AFTER, _EARLY = 60, 40
"""How near a speaker may follow a verb that opens the sentence ("Dessutom yrkade NN")."""
_ON_PROPOSAL = re.compile(r"^På (?:förs?lag|yrkande) av (.{3,300}?):?\s*$", re.DOTALL)
_PUT_OFF = re.compile(r"bordlägg|återremitter", re.IGNORECASE)
_FINDS = re.compile(
    r"\b(?:fann|finner|ställ(?:er|de)|prövar|prövade|konstatera[rt]|röstar|röstade)\b"
)
_JOINS = re.compile(r"instäm(?:mer|de) i (.{3,60}?) \w*(?:yrkande|förslag)", re.DOTALL)
_JOINED_BY = re.compile(
    r"(?:I|Till) (?:detta |det )?(?:\w*yrkandet?|förslaget|detta) "
    r"(?:instäm\w+|ansl[öu]t\w* sig) (.+\))",
    re.DOTALL,
)
"""Who joins the yrkande right before ("I yrkandet instämde Bo Al (V)")."""
_EARLIER = 40
"""How many motions back the one that somebody joins is sought."""
_WITH_ALL = re.compile(r"med instämmande", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Put:
    """A motion as it was put."""

    by: tuple[Speaker, ...]
    text: str
    said: str
    heading: str
    place: Place
    number: str | None = None
    like: tuple[Speaker, ...] = ()
    """Who put the yrkande that these joined."""


def motions(
    parts: Iterable[Part], vote: VoteKind | None, counted: Iterable[Vote] = ()
) -> tuple[Motion, ...]:
    """Read the motions in the order they were put, one for each content of a yrkande."""
    parts = list(parts)
    fates = fates_of(parts, counted)
    unanimous = vote is VoteKind.UNANIMOUS
    puts = _joined((put, wants_of(put.said, put.heading)) for put in _merged(_puts(parts)))
    for put, wants in puts:
        fates.link(wants, put.by)
    read = list(_on_proposal(parts))
    read += [m for put, wants in puts for m in _motions(put, wants, fates, unanimous=unanimous)]
    return tuple(_once(_unopposed(_with_rivals(read), parts)))


def _joined(puts: Iterable[tuple[_Put, tuple[Want, ...]]]) -> list[tuple[_Put, tuple[Want, ...]]]:
    """Let "NN instämmer i MM:s yrkande" want what MM wants."""
    read: list[tuple[_Put, tuple[Want, ...]]] = []
    for put, wants in puts:
        found = _JOINS.search(put.text)
        named = fold(found[1]) if found else "-"
        near = read[-_EARLIER:] if found else []
        model = next((w for p, w in near for s in p.by if fold(s.name or "-") in named), None)
        if read and not put.said and _JOINED_BY.match(put.text):
            before, same = read[-1]
            read.append((replace(put, like=before.by), same))
            continue
        read.append((put, model or wants))
    return read


def _once(read: Iterable[Motion]) -> Iterator[Motion]:
    """Keep what one mover wants once, where decision and yrkanden both tell it."""
    seen: set[tuple[tuple[str | None, ...], MotionContent]] = set()
    for motion in read:
        key = (tuple(s.name for s in motion.by), motion.content)
        if key not in seen:
            seen.add(key)
            yield motion


def _puts(parts: list[Part]) -> Iterator[_Put]:
    apart = bool(of_kind(parts, SectionKind.PROPOSAL))
    for part in of_kind(parts, SectionKind.PROPOSAL, SectionKind.PROCEDURE):
        heading = part.heading.text if part.heading else ""
        for block in part.blocks:
            for sentence, place in placed_sentences(block):
                if part.kind is SectionKind.PROCEDURE and (
                    _FINDS.search(sentence) if not apart else not _WITH_ALL.search(sentence)
                ):
                    continue
                put = _put(sentence, heading, place)
                if put:
                    yield replace(put, number=(block.mark or "").strip("().") or None)
                elif joined := _JOINED_BY.match(sentence):
                    by = tuple(s.speaker for s in speakers_in(joined[1]))
                    yield _Put(by, sentence, "", heading, place)


def _put(sentence: str, heading: str, place: Place) -> _Put | None:
    verb = _VERB.search(sentence)
    if verb is None:
        return None
    spoken = speakers_in(sentence)
    before = [s.speaker for s in spoken if s.start < verb.start()]
    said = sentence[verb.end() :]
    if not before:
        after = [s for s in spoken if s.start < verb.end() + _AFTER and verb.start() < _EARLY]
        if after and sentence[: verb.start()].strip().casefold() in {
            "dessutom",
            "vidare",
            "även",
            "",
        }:
            before = [s.speaker for s in after]
            said = sentence[after[-1].end :]
        else:
            before = list(parties_from(sentence[: verb.start()]))
    if not before:
        return None
    return _Put(tuple(before), sentence, said, heading, place)


def _merged(puts: Iterable[_Put]) -> Iterator[_Put]:
    """Leave out a motion repeated word for word in the procedure."""
    seen: set[tuple[tuple[Speaker, ...], str]] = set()
    for put in puts:
        key = (put.by, put.said)
        if key not in seen:
            seen.add(key)
            yield put


def _motions(put: _Put, wants: tuple[Want, ...], fates: Fates, *, unanimous: bool) -> list[Motion]:
    carried = [True if unanimous else _fate(want, put, fates) for want in wants]
    for n, want in enumerate(wants):
        if want.aim is Aim.OTHERS:
            carried[n] = _others(wants, carried, referred=fates.referral is True)
    return [
        Motion(put.by, want.content, fate, put.text, put.place)
        for want, fate in zip(wants, carried, strict=True)
    ]


def _fate(want: Want, put: _Put, fates: Fates) -> bool | None:
    if fates.chosen and put.number and want.support:
        return put.number == fates.chosen
    fate = fates.of(want, put.like or put.by)
    plain = fate is None and want.content is MotionContent.OWN
    return claimed(put.said, fates.found) if plain else fate


def _others(wants: tuple[Want, ...], carried: list[bool | None], *, referred: bool) -> bool | None:
    """Let "avslag på övriga yrkanden" go the way of what its mover supported.

    A matter that is referred back leaves the others open; who spoke against it has lost.
    """
    if referred and not any(want.aim is Aim.REFERRAL for want in wants):
        return False
    own = [
        fate
        for want, fate in zip(wants, carried, strict=True)
        if want.support and want.aim is not Aim.REFERRAL
    ]
    if own:
        return all(own) if None not in own else None
    first = carried[0] if len(carried) > 1 else None
    return None if first and wants[0].aim is Aim.REFERRAL else first


def _with_rivals(read: list[Motion]) -> list[Motion]:
    """Where something was carried, a rival of which nothing is said was not."""
    won = {m.content for m in read if m.carried}
    lost: set[MotionContent] = set()
    if won & {MotionContent.ADMINISTRATION, MotionContent.OWN}:
        lost |= {MotionContent.REJECTION, MotionContent.OWN}
    if MotionContent.REJECTION in won:
        lost |= {MotionContent.OWN, MotionContent.ADDITION}
    read = [
        replace(m, carried=False) if m.carried is None and m.content in lost else m for m in read
    ]
    others = [m.carried for m in read if m.content is not MotionContent.REJECTION]
    if others and not any(others) and None not in others:
        return [replace(m, carried=True) if m.carried is None else m for m in read]
    return read


def _unopposed(read: list[Motion], parts: list[Part]) -> list[Motion]:
    """Where all support the proposal and the § is decided, it was carried without a word."""
    alike = {m.content for m in read} == {MotionContent.ADMINISTRATION}
    silent = not of_kind(parts, SectionKind.PROCEDURE, SectionKind.VOTE)
    decided = any(part.blocks for part in of_kind(parts, SectionKind.DECISION))
    put_off = any(_PUT_OFF.search(part.text) for part in of_kind(parts, SectionKind.DECISION))
    if alike and silent and decided and not put_off:
        return [replace(m, carried=True) if m.carried is None else m for m in read]
    return read


def _on_proposal(parts: list[Part]) -> Iterator[Motion]:
    """Read "På förslag av X: Ärendet bordläggs" in the decision."""
    for part in of_kind(parts, SectionKind.DECISION):
        for block, following in zip(part.blocks, part.blocks[1:], strict=False):
            found = _ON_PROPOSAL.match(block.text)
            by = tuple(s.speaker for s in speakers_in(found[1])) if found else ()
            if found and not by:
                by = parties_from(f"från {found[1]}")
            if by:
                content = wants_of(following.text, "")[0].content
                yield Motion(by, content, True, f"{block.text} {following.text}", block.place)
