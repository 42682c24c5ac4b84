"""What the chair found: which of the motions were carried."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ingest.structure.parts import Part, of_kind
from ingest.structure.sentences import sentences
from ingest.structure.speakers import party_sets, speakers_in
from ingest.structure.wants import Aim, Want
from ingest.types import SectionKind, Speaker
from ingest.vocabulary import fold

_FOUND = re.compile(
    r"\b(?:finner|fann|beslutade|beslutar|bifaller|avslår|konstaterar|antar)\b", re.IGNORECASE
)
_CARRIED = re.compile(
    r"\b(?:bifallits|bifalls|bifallet|antagits|bifaller|bifalla|antas|tillstyrka|bifallit)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:avslagits|avslås|avslagit|avslår|avslå|avstyrka|avstyrks|avslaget|inte bifallits)\b",
    re.IGNORECASE,
)
_ADMINISTRATION = re.compile(
    r"\b(?:\w*förvaltningens|\w*kontorets|kommunstyrelsens|\w*nämndens|\w*utskottets|beredningens"
    r"|ordförandens|styrelsens|borgarrådets|valberedningens|presidiets) (?:reviderade )?förslag"
    r"|enligt förslaget\b",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"avgör[as]*\b.{0,30}\b(?:idag|i dag|vid dagens|nu)|avgöra ärendet|ska avgöras", re.IGNORECASE
)
_REFERRED = re.compile(r"återremitter(?:a|as|ats|at)\b", re.IGNORECASE)
_ADDITION = re.compile(r"tilläggs(?:yrkande|förslag)", re.IGNORECASE)
_REFERRAL = re.compile(r"återremiss(?:yrkande|en\b|\b)|återremitter", re.IGNORECASE)
_MOTION = re.compile(r"\bmotionen\b", re.IGNORECASE)
_OWN_MOTION = re.compile(r"\bdet egna yrkandet\b|\beget yrkande\b|\begna förslag", re.IGNORECASE)
_GENITIVE = re.compile(
    r"s(?: och [\w ]+s)? (?:yrkande|förslag|ändringsyrkande|ändringsförslag|\w*förslag|\w*yrkande)"
)
_NAMES = re.compile(r"(?:[A-ZÅÄÖ][\w-]+ ?){1,4}")
_SURNAME = 5
"""A last name shorter than this is not enough to know somebody by."""
_LEAD = 400
_COUNTER = re.compile(r"motförslag|huvudvoteringen|voteringsproposition", re.IGNORECASE)


@dataclass(slots=True)
class Fates:
    """What became of each thing that was put. `None` and absence: nothing is said."""

    administration: bool | None = None
    referral: bool | None = None
    motion: bool | None = None
    additions: list[tuple[frozenset[str], frozenset[str], bool]] = field(default_factory=list)
    proposals: list[tuple[frozenset[str], frozenset[str], bool]] = field(default_factory=list)
    postponed: bool | None = None

    def of(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        """Say whether the want of these speakers was carried; None where nothing tells."""
        fate = self._aim(want, by)
        return fate if fate is None or want.support else not fate

    def _aim(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        if want.aim is Aim.ADMINISTRATION:
            return self._administration(want, by)
        if want.aim is Aim.ADDITION:
            fate = _match(self.additions, want, by)
            return _match(self.proposals, want, by) if fate is None else fate
        if want.aim is Aim.OWN or (want.aim is Aim.MOTION and self.motion is None):
            return self._proposal(want, by)
        plain = {
            Aim.REFERRAL: self.referral,
            Aim.POSTPONEMENT: self.postponed,
            Aim.MOTION: self.motion,
        }
        return plain.get(want.aim)

    def _administration(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        if self.administration is None and any(carried for *_, carried in self.proposals):
            return _match(self.proposals, want, by) or False
        return self.administration

    def _proposal(self, want: Want, by: tuple[Speaker, ...]) -> bool | None:
        fate = _match(self.proposals, want, by)
        if fate is not None:
            return fate
        if self.administration or any(carried for *_, carried in self.proposals):
            return False
        if self.motion is not None:
            return False
        lost = self.administration is False
        return True if lost else None


_Fate = tuple[frozenset[str], frozenset[str], bool]


def _match(fates: list[_Fate], want: Want, by: tuple[Speaker, ...]) -> bool | None:
    own = frozenset(fold(s.name) for s in by if s.name)
    loose: bool | None = None
    for parties, names, carried in reversed(fates):
        if want.parties and parties and parties == want.parties:
            return carried
        if names and any(_same(name, mine) for name in names for mine in own):
            return carried
        if not parties and not names:
            loose = carried
    if loose is None and len({carried for *_, carried in fates}) == 1 and not fates[0][2]:
        return None if want.parties else False
    return loose


def _same(printed: str, own: str) -> bool:
    """Know Jenny Broman by "Jenny Bromans" or the last name alone."""
    bare = printed.removesuffix("s")
    return (bool(bare) and own in {printed, bare}) or (len(bare) >= _SURNAME and own.endswith(bare))


def fates_of(parts: Iterable[Part]) -> Fates:
    """Read the procedure and the decision: the decision comes last and has the last word."""
    parts = list(parts)
    fates = Fates()
    for part in of_kind(parts, SectionKind.PROCEDURE, SectionKind.VOTE):
        for block in part.blocks:
            for sentence in sentences(block.text):
                _read(fates, sentence)
    for part in of_kind(parts, SectionKind.DECISION):
        for block in part.blocks:
            _decided(fates, block.text)
    return fates


def _read(fates: Fates, sentence: str) -> None:
    if _COUNTER.search(sentence):
        return
    found = _FOUND.search(sentence)
    if found is None:
        return
    put, result = sentence[: found.start()], sentence[found.start() :]
    if _TODAY.search(result):
        fates.referral = False
        return
    if _REFERRED.search(result):
        fates.referral = True
        return
    names = frozenset(_names(result))
    if names:
        _record(fates, result, names, carried=not _LOST.search(result))
        return
    if _OWN_MOTION.search(result):
        speakers = speakers_in(put)
        chair = frozenset(fold(s.speaker.name or "") for s in speakers[:1])
        fates.proposals.append((frozenset(), chair, not _LOST.search(result)))
        if not chair:
            fates.proposals.pop()
    _settle(fates, put, result)


def _settle(fates: Fates, put: str, result: str) -> None:
    lost = _LOST.search(result) is not None
    carried = _CARRIED.search(result) is not None
    if _ADMINISTRATION.search(result) and not _ADDITION.search(result):
        fates.administration = not lost or carried
        return
    if _MOTION.search(result) and (lost or carried):
        fates.motion = carried
        return
    if not (lost or carried):
        if _ADMINISTRATION.search(result):
            fates.administration = True
        return
    subject = result if (_ADDITION.search(result) or list(party_sets(result))) else put
    _record(fates, subject, frozenset(), carried=carried and not lost)


def _record(fates: Fates, subject: str, names: frozenset[str], *, carried: bool) -> None:
    parties = next(party_sets(subject), frozenset())
    if _ADDITION.search(subject) and "med undantag av" not in subject:
        fates.additions.append((parties, names, carried))
    elif _REFERRAL.search(subject):
        fates.referral = carried
    elif _ADMINISTRATION.search(subject) and not names:
        fates.administration = carried
    elif _MOTION.search(subject) and not names and not parties:
        fates.motion = carried
    else:
        fates.proposals.append((parties, names, carried))


def _names(result: str) -> list[str]:
    """Find whose proposal the result names: persons with a party, or a genitive."""
    names = [fold(s.speaker.name or "") for s in speakers_in(result)]
    if names:
        return names
    found = _GENITIVE.search(result)
    if found:
        words = _NAMES.findall(result[: found.end()])
        persons = [word.strip() for word in words if len(word.split()) > 1]
        return [fold(person) for person in persons]
    after = re.search(
        r"yrkandet från ((?:[A-ZÅÄÖ][\w-]{2,} ?){2,4})(?:och ((?:[A-ZÅÄÖ][\w-]{2,} ?){2,4}))?",
        result,
    )
    return [fold(name) for name in after.groups() if name] if after else []


def _decided(fates: Fates, text: str) -> None:
    """Read what the decision itself says of the motions."""
    lead = text[:_LEAD]
    if re.match(r"\s*Enligt \w+s förslag", lead) or re.search(r"tillstyrker \w+s förslag", lead):
        fates.administration = True
    elif found := re.search(
        r"tillstyrker (?:yrkande|förslag)\w* från|^Enligt yrkande(?:t)? från", lead
    ):
        for parties in party_sets(lead[found.start() :]):
            fates.proposals.append((parties, frozenset(), True))
            break
    if found := re.match(
        r"\s*(?:Yrkandet|Yrkande|Förslaget) från .{1,80}(avslås|bifalls|avstyrks)\b", lead
    ):
        parties = next(party_sets(lead), frozenset())
        fates.proposals.append((parties, frozenset(), found[1] == "bifalls"))
    if re.search(r"\bmotionen avslås|motionen avstyrks|avslår motionen", lead):
        fates.motion = False
    elif re.search(r"\bmotionen bifalls|bifaller motionen|tillstyrker motionen", lead):
        fates.motion = True
    if re.search(r"\bÄrendet återremitteras|återremitterar ärendet", lead):
        fates.referral = True
    if re.search(r"\b[Ää]rendet bordläggs|bordlägger ärendet", lead):
        fates.postponed = True
