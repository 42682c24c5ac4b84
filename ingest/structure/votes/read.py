"""Counts: how a § was settled, and who voted for what."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.structure.parts import Part, of_kind
from ingest.structure.sentences import sentences
from ingest.structure.speakers import speakers_in
from ingest.structure.votes.ballots import table_ballots
from ingest.structure.votes.listed import listed_ballots
from ingest.structure.votes.meanings import with_meanings
from ingest.types import Ballot, Place, SectionKind, Vote, VoteKind
from ingest.vocabulary.numbers import number_form, number_of

_N = f"({number_form()})"
_AGAINST = re.compile(
    rf"\b{_N} (?:ja|ledamöter röstar ja)\b[^.]{{0,20}}\b(?:mot|och) {_N} nej\b", re.IGNORECASE
)
_JA_ROSTER = re.compile(
    rf"\b{_N} ja-?röst(?:er)?\b[^.]{{0,40}}?\b{_N} nej-?röst(?:er)?\b", re.IGNORECASE
)
_ABSTAIN = re.compile(
    rf"\b{_N} (?:ledam[oö]t(?:er)? )?(?:som )?(?:avstår|avstod|avstående|avstår från att rösta)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:röstar|röstade) (ja|nej)\b(?: \((\d{1,3})\))?", re.IGNORECASE)
_ABSTAINED = re.compile(
    r"\b(?:avstår|avstod)(?: från att rösta)?\b(?: \((\d{1,3})\))?", re.IGNORECASE
)
_ANNEX = re.compile(r"\bbilaga (\d{1,3})\b", re.IGNORECASE)
_PLAIN = re.compile(rf"\bmed {_N} röster mot {_N}\b", re.IGNORECASE)
_QUOTE = re.compile(r"[”\"]\s")
_CHOICE = re.compile(r"\b(?:bifall\w*|avslag|avslå|den som|de som)\b", re.IGNORECASE)
"""What *ja* stands for is put here; nobody votes yet."""
_ALL_AGREE = r"med instämmande (?:från|av) samtliga(?! [^.,]{0,40}\b(?:utom|förutom)\b)"
_UNANIMOUS = re.compile(
    rf"{_ALL_AGREE}|\benhälligt\b|\benig(?:a|t)? nämnd|nämnden (?:var|är) (?:enig|ense|enhällig)\b",
    re.IGNORECASE,
)
_WITH_ALL = re.compile(_ALL_AGREE, re.IGNORECASE)
_WITHOUT = re.compile(r"utan (?:omröstning|votering)", re.IGNORECASE)
_PUT = re.compile(
    r"\b(?:ställ(?:er|de|des|s)|pröva(?:r|de|s|des))\b.{0,600}?\b(?:finner|fann)\b"
    r"|\bställd[ea]\b|\bpropositioner?\b|\bfråga(?:r|de) om\b",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(
    r"(?:^|\b(?:och|samt)\s)[a-zåäö\s]*((?:[A-ZÅÄÖ][\w-]+\s){1,3}[A-ZÅÄÖ][\w-]+)\s*$"
)
"""The one voter of a group whose party is not printed ("samt ordföranden Ada Ek röstar Ja (7)")."""
_KINDS = (SectionKind.PROCEDURE, SectionKind.VOTE)


def votes(parts: Iterable[Part], annexes: dict[int, tuple[Ballot, ...]]) -> tuple[Vote, ...]:
    """Read the counts in order. `annexes` holds the ballots of the lists after the last §."""
    counted: list[Vote] = []
    listed: list[tuple[Ballot, ...]] = []
    parts = of_kind(parts, *_KINDS)
    for part in parts:
        own = listed_ballots(part.blocks)
        listed.extend(table_ballots(part.blocks))
        listed.extend(tuple(each.ballots) for each in own)
        before = len(counted)
        running: _Named | None = None
        for block in part.blocks:
            text = block.text
            if found := (_AGAINST.search(text) or _JA_ROSTER.search(text)):
                away = _ABSTAIN.search(text, found.end())
                annex = _ANNEX.search(text, found.end())
                counted.append(
                    Vote(
                        number_of(found[1]),
                        number_of(found[2]),
                        number_of(away[1]) if away else 0,
                        annexes.get(int(annex[1]), ()) if annex else (),
                        block.place,
                    )
                )
                continue
            if annex := _ANNEX.search(text):
                _attach(counted, annexes.get(int(annex[1]), ()))
            running = _named(text, block.place, running, counted)
        if running:
            counted.append(running.vote())
        if len(counted) == before and own and {b.vote for b in own[0].ballots} >= {"yes", "no"}:
            counted.extend(_counted(tuple(each.ballots), each.place) for each in own)
    if not counted:
        counted = [
            _plain(found, b.place)
            for p in parts
            for b in p.blocks
            if (found := _PLAIN.search(b.text))
        ][-1:]
    put = [block for part in parts for block in part.blocks]
    return with_meanings(_with_lists(counted, listed), put)


def _plain(found: re.Match[str], place: Place) -> Vote:
    """Read "med 7 röster mot 5" where neither ja nor nej is printed: those who won come first."""
    return Vote(number_of(found[1]), number_of(found[2]), 0, (), place)


def _counted(ballots: tuple[Ballot, ...], place: Place) -> Vote:
    """Count a list where no number is printed."""
    yes, no, away = (sum(b.vote == how for b in ballots) for how in ("yes", "no", "abstain"))
    return Vote(yes, no, away, ballots, place)


def _attach(counted: list[Vote], ballots: tuple[Ballot, ...]) -> None:
    """Give the last count its ballots where "framgår av bilaga 2" is a paragraph of its own."""
    if counted and ballots and not counted[-1].ballots:
        counted[-1] = replace(counted[-1], ballots=ballots)


def _with_lists(counted: list[Vote], listed: list[tuple[Ballot, ...]]) -> list[Vote]:
    """Give each count without ballots the next table whose numbers agree."""
    waiting = list(listed)
    read: list[Vote] = []
    for vote in counted:
        fitting = next((b for b in waiting if not vote.ballots and _agree(vote, b)), None)
        if fitting is not None:
            waiting.remove(fitting)
        read.append(vote if fitting is None else replace(vote, ballots=fitting))
    return read


def _agree(vote: Vote, ballots: tuple[Ballot, ...]) -> bool:
    yes = sum(b.vote == "yes" for b in ballots)
    no = sum(b.vote == "no" for b in ballots)
    return (yes, no) == (vote.yes, vote.no)


class _Named:
    """A count that is read from the names: "A (S) och B (V) röstar Ja (2)."."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.counts = {"yes": 0, "no": 0, "abstain": 0}
        self.ballots: list[Ballot] = []

    def add(self, text: str, how: str, printed: str | None) -> None:
        """Take one group of voters; the printed number is the count, else the names are."""
        spoken = speakers_in(text)
        new = [Ballot(s.speaker.name or "", s.speaker.party, how) for s in spoken]
        if printed and int(printed) == len(new) + 1:
            bare = _BARE.search(text, spoken[-1].end if spoken else 0)
            new += [Ballot(bare[1], None, how)] if bare else []
        self.ballots.extend(new)
        self.counts[how] += int(printed) if printed else len(new)

    def vote(self) -> Vote:
        """The count so far."""
        n = self.counts
        return Vote(n["yes"], n["no"], n["abstain"], tuple(self.ballots), self.place)


def _named(text: str, place: Place, running: _Named | None, counted: list[Vote]) -> _Named | None:
    if "proposition" in text[:60] and running:
        counted.append(running.vote())
        running = None
    start = 0
    marks = [(m, "yes" if m[1].casefold() == "ja" else "no") for m in _NAMED.finditer(text)]
    pairs = [(m.start(), m.end(), how, m[2]) for m, how in marks]
    if running or pairs:
        pairs += [(m.start(), m.end(), "abstain", m[1]) for m in _ABSTAINED.finditer(text)]
    for begin, end, how, printed in sorted(pairs):
        group = _QUOTE.split((sentences(text[start:begin]) or [""])[-1])[-1]
        start = end
        if _CHOICE.search(group) or (not speakers_in(group) and not printed):
            continue
        if running and how == "yes" and running.counts["no"]:
            counted.append(running.vote())
            running = None
        running = running or _Named(place)
        running.add(group, how, printed)
    return running


def vote_kind(parts: Iterable[Part], counted: tuple[Vote, ...]) -> VoteKind | None:
    """Say how the § was settled, None where nothing is said."""
    if counted:
        return VoteKind.ROLL_CALL
    parts = list(parts)
    text = "\n".join(part.text for part in of_kind(parts, *_KINDS))
    put = "\n".join(part.text for part in of_kind(parts, SectionKind.PROPOSAL))
    if _UNANIMOUS.search(text) or _WITH_ALL.search(put):
        return VoteKind.UNANIMOUS
    if _WITHOUT.search(text) or _PUT.search(text):
        return VoteKind.WITHOUT_VOTE
    return None
