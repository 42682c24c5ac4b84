"""What the chair found, sentence by sentence, and what the decision says of the motions."""

import re
from collections.abc import Iterable

from ingest.structure.motions.claims import ruling_of, whole_ruling
from ingest.structure.motions.fates import CHAIR, Fate, Fates
from ingest.structure.motions.outcome import postpones, refers_back
from ingest.structure.motions.phrases import ADDITION, MOTION, REFERRAL, office_in
from ingest.structure.motions.propositions import clauses_in, findings
from ingest.structure.parts import Part, of_kind
from ingest.structure.sentences import sentences
from ingest.structure.speakers import party_sets, speakers_in
from ingest.types import SectionKind, Vote
from ingest.vocabulary import fold

_FOUND = re.compile(
    r"\b(?:finner|fann|beslutade|beslutar|bif(?:aller|öll)|avsl(?:år|og)|konstaterar|antar|antog)\b",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\b(?:bifallits|bifalls|bifallet|bifallit|bifaller|bifalla|bifölls?|antagits|antas|antogs?|tillstyrka)\b",
    re.IGNORECASE,
)
_LOST = re.compile(
    r"\b(?:avslagits|avslås|avslagit|avslår|avslogs?|avslå|avstyrka|avstyrks|avslaget"
    r"|inte bifallits|(?:har|är) fallit|har (?:därmed |härmed )?(?:förfallit|bortfallit)"
    r"|faller|förfaller|bortfaller)\b",
    re.IGNORECASE,
)
_PUT = re.compile(r"proposition|\bröstar (?:ja|nej)\b|\b(?:ja|nej)-?röst", re.IGNORECASE)
_CHOICE = re.compile(r"\brösta[rdes]* (?:ja|nej)\b", re.IGNORECASE)
"""What one may vote for is put here; nothing is found yet."""
_COUNTED = re.compile(r"\bja-?röst|\bnej-?röst", re.IGNORECASE)
_TODAY = re.compile(
    r"avgör[as]*\b.{0,30}\b(?:idag|i dag|vid dagens|nu)|avgöra ärendet|ska avgöras", re.IGNORECASE
)
_REFERRED = re.compile(r"återremitter(?:a|as|ats|at)\b", re.IGNORECASE)
_POSTPONED = re.compile(r"bordlägg(?:a|er|as|s)\b", re.IGNORECASE)
_OWN = re.compile(
    r"\bdet egna \w*yrkandet\b|\beget \w*yrkande\b|\b(?:egna|sitt eget) förslag", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"(?:enligt|i enlighet med|bif\w+(?: till)?) (?:förslag|yrkande) (?:nr |nummer )?(\d)\b",
    re.IGNORECASE,
)
_PRESIDES = re.compile(r"^(?:Ordföranden|Tjänstgörande ordf)|\bställ(?:er|de) ordföranden\b")
_IT = re.compile(r"\w+ att det ")
_GENITIVE = re.compile(r"s(?: med fleras?| m\.? ?fl\.?)?(?: och [\w ]+s)? \w*(?:yrkande|förslag)")
_NAMES = re.compile(r"(?:[A-ZÅÄÖ][\w-]+ ){1,3}[A-ZÅÄÖ][\w-]+")
_MOVED_BY = re.compile(
    r"(?:yrkandet|förslaget|förslag) från ((?:[A-ZÅÄÖ][\w-]+ ?){2,4})"
    r"(?:och ((?:[A-ZÅÄÖ][\w-]+ ?){2,4}))?"
)
_BY_PROPOSAL = re.compile(r"\benligt\b|\bbifall", re.IGNORECASE)
_COUNTER = re.compile(r"motförslag|huvudvoteringen|voteringsproposition", re.IGNORECASE)
_LEAD = 400
_ON_OFFICE = re.compile(
    r"\s*(?:Enligt|Bifall till) \w+s förslag|.{0,60}tillstyrker \w+s förslag", re.DOTALL
)
_ON_PARTIES = re.compile(r"tillstyrker (?:yrkande|förslag)\w* från|^Enligt yrkande(?:t)? från")
_PARTY_MOTION = re.compile(
    r"\s*(?:Yrkandet|Yrkande|Förslaget) från .{1,80}(avslås|bifalls|avstyrks)\b", re.DOTALL
)
_MOTION_LOST = re.compile(
    r"\bmotionen avsl|en avstyrks|avslår motionen|ärendet avslås|förslaget avslås"
)
_MOTION_CARRIED = re.compile(
    r"en bifall(?:s|es|its)\b|bifaller motionen|tillstyrker motionen|ärendet bifalls"
)
_ANSWERED = re.compile(r"\b(?:anses|är|förklaras) (?:\w+ )?besvara[dt]\b")


def fates_of(parts: Iterable[Part], counted: Iterable[Vote] = ()) -> Fates:
    """Read the procedure and the decision: the decision comes last and has the last word.

    A count overturns what the chair had found before it.
    """
    parts = list(parts)
    fates = Fates()
    counts = {vote.place: vote for vote in counted}
    clauses: tuple[str, str] | None = None
    for part in of_kind(parts, SectionKind.PROCEDURE, SectionKind.VOTE):
        for block in part.blocks:
            if _PUT.search(block.text):
                clauses = clauses_in(block.text)
            if clauses and (vote := counts.get(block.place)):
                for finding in findings(clauses, vote):
                    _read(fates, finding)
                clauses = None
            for sentence in sentences(block.text):
                _read(fates, sentence)
    for part in of_kind(parts, SectionKind.DECISION):
        for block in part.blocks:
            _decided(fates, block.text[:_LEAD])
            fates.found.append(ruling_of(block.text[:_LEAD]))
    return fates


def _read(fates: Fates, sentence: str) -> None:
    found = _FOUND.search(sentence)
    if found is None or _COUNTER.search(sentence) or _CHOICE.search(sentence):
        return
    put, result = sentence[: found.start()], sentence[found.start() :]
    fates.found.append(ruling_of(whole_ruling(put, result)))
    if chosen := _NUMBERED.search(result):
        fates.chosen = chosen[1]
    if _TODAY.search(result):
        fates.referral = False
        return
    if _REFERRED.search(result):
        fates.referral = True
        return
    if _POSTPONED.search(result):
        fates.postponed = True
        return
    names, before = _names(result)
    if names:
        carried = _BY_PROPOSAL.search(before) is not None or not _LOST.search(result)
        if carried and _COUNTED.search(put):
            fates.turn(names)
        _record(fates, result, names, carried=carried)
        return
    own = _OWN.search(result) or (_OWN.search(put) and _IT.match(result))
    if own and (chair := _chair(put)):
        fates.proposals.append(Fate(frozenset(), chair, not _LOST.search(result)))
        return
    _settle(fates, put, result)


def _chair(put: str) -> frozenset[str]:
    """Give the name of who puts the proposals, or else the role."""
    if spoken := speakers_in(put):
        return frozenset({fold(spoken[0].speaker.name or "")})
    return frozenset({CHAIR}) if _PRESIDES.search(put) else frozenset()


def _settle(fates: Fates, put: str, result: str) -> None:
    """Record a result that names no person."""
    lost = _LOST.search(result) is not None
    carried = _CARRIED.search(result) is not None
    office = office_in(result)
    if office is not None and not ADDITION.search(result):
        fates.offices[office] = carried or not lost
    elif MOTION.search(result) and (lost or carried):
        fates.motion = carried
    elif lost or carried:
        named = ADDITION.search(result) or next(party_sets(result), None)
        _record(fates, result if named else put, frozenset(), carried=carried and not lost)


def _record(fates: Fates, subject: str, names: frozenset[str], *, carried: bool) -> None:
    parties = next(party_sets(subject), frozenset())
    office = office_in(subject)
    if ADDITION.search(subject) and "med undantag av" not in subject:
        fates.additions.append(Fate(parties, names, carried))
    elif REFERRAL.search(subject):
        fates.referral = carried
    elif office is not None and not names:
        fates.offices[office] = carried
    elif MOTION.search(subject) and not names and not parties:
        fates.motion = carried
    else:
        fates.proposals.append(Fate(parties, names, carried))


def _names(result: str) -> tuple[frozenset[str], str]:
    """Find whose proposal the result names, folded, and the words before the first of them."""
    spoken = speakers_in(result)
    if spoken:
        names = frozenset(fold(s.speaker.name or "") for s in spoken)
        return names, result[: max(0, spoken[0].start)]
    if found := _GENITIVE.search(result):
        persons = list(_NAMES.finditer(result[: found.start() + 1]))
        if persons:
            return frozenset(fold(p[0]) for p in persons), result[: persons[0].start()]
    if moved := _MOVED_BY.search(result):
        return frozenset(fold(name) for name in moved.groups() if name), result[: moved.start()]
    return frozenset(), result


def _decided(fates: Fates, lead: str) -> None:
    """Read what the decision itself says of the motions."""
    _decided_for(fates, lead)
    if found := _PARTY_MOTION.match(lead):
        parties = next(party_sets(lead), frozenset())
        fates.proposals.append(Fate(parties, frozenset(), found[1] == "bifalls"))
    if MOTION.search(lead) and (_MOTION_LOST.search(lead) or _MOTION_CARRIED.search(lead)):
        fates.motion = _MOTION_LOST.search(lead) is None
    if MOTION.search(lead) and _ANSWERED.search(lead):
        fates.answered = True
    if refers_back(lead):
        fates.referral = True
    if postpones(lead):
        fates.postponed = True


def _decided_for(fates: Fates, lead: str) -> None:
    """Read on whose proposal the decision rests."""
    if found := re.match(r"\s*(\w+s) förslag avslås", lead):
        fates.offices = {fold(found[1]): False}
    elif _ON_OFFICE.match(lead):
        fates.offices[office_in(lead) or ""] = True
        source = lead.split(":", 1)[0]
        added = ADDITION.search(source)
        if added and (parties := next(party_sets(source[added.start() :]), None)):
            fates.additions.append(Fate(parties, frozenset(), carried=True))
    elif found := _ON_PARTIES.search(lead):
        parties = next(party_sets(lead[found.start() :]), None)
        if parties:
            fates.proposals.append(Fate(parties, frozenset(), carried=True))
