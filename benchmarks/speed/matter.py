"""One § of the corpus with all that happened under it."""

from dataclasses import dataclass
from random import Random

from benchmarks.speed.plan import SEED, Agenda, Sitting
from benchmarks.speed.prose import formal, own_words, said, title
from benchmarks.speed.world import Figure, committees, seated

_WORDS, _SPREAD, _FEWEST, _MOST = 108, 0.6, 20, 900
"""Drawn words of the text; formulas, title and decision make it about 170."""
_SHARES = {"motions": 0.22, "reservations": 0.10, "statements": 0.08}
_SEVERAL = 0.3
_JOINT = 0.25
_VOTES = (("roll_call", 0.04), ("without_vote", 0.16), ("unanimous", 0.30))
_NUMBERED = 0.995
_STATEMENT_KINDS = ("special_statement", "substitute_statement", "note")
_MOTIONS = ("administration", "own", "rejection", "referral_back")


@dataclass(frozen=True, slots=True)
class Said:
    """A motion, reservation or statement; `kind` is that of the model, "" for a reservation."""

    kind: str
    text: str
    by: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """A §. `paragraphs` are (kind of section, heading, text) in the order of the paper."""

    key: int
    number: int | None
    position: int
    title: str
    case: int
    outcome: str
    vote_kind: str
    paragraphs: tuple[tuple[str, str | None, str], ...]
    decision: tuple[str, ...]
    motions: tuple[Said, ...]
    reservations: tuple[Said, ...]
    statements: tuple[Said, ...]


def matters(sitting: Sitting) -> list[Matter]:
    """Write the §§ of a meeting."""
    return [_matter(sitting, place, agenda) for place, agenda in enumerate(sitting.agenda)]


def diary_number(case: int, committee: int) -> str:
    """Give the case's number as it is printed: `AMN 2019-0178` and the like."""
    letters = committees()[committee].abbreviation or "DNR"
    return f"{letters} {2000 + case % 26}-{case // 26 + 1:04}"


def _matter(sitting: Sitting, place: int, agenda: Agenda) -> Matter:
    key = sitting.first + place
    random = Random(f"{SEED} item {key}")
    own = own_words(f"{SEED} case {agenda.case}" if agenda.case else f"{SEED} own {key}")
    headline = title(Random(f"{SEED} title {agenda.case or -key}"), own)
    length = min(_MOST, max(_FEWEST, round(random.lognormvariate(0, _SPREAD) * _WORDS)))
    body = said(random, length, own)
    sentences = formal(random)
    points = _points(random, agenda, own)
    disputed = {
        name: _SEVERAL if agenda.outcome == "" and random.random() < share else 0.0
        for name, share in _SHARES.items()
    }
    if disputed["reservations"]:
        disputed["motions"] = _SEVERAL
    motions = _all(random, sitting, own, disputed["motions"], _MOTIONS)
    reservations = _all(random, sitting, own, disputed["reservations"], ("",))
    statements = _all(random, sitting, own, disputed["statements"], _STATEMENT_KINDS)
    paragraphs = [
        *(("decision", "Beslut", point) for point in points),
        *(("matter", "Ärendet", text) for text in [*body, " ".join(sentences)] if text),
        *(("proposal", "Förslag till beslut", one.text) for one in motions),
        *(("reservation", "Reservation", one.text) for one in reservations),
        *(("statement", "Särskilt uttalande", one.text) for one in statements),
        ("recipients", "Beslutet skickas till", "Förvaltningen, sökanden"),
    ]
    return Matter(
        key=key,
        number=place + 1 if random.random() < _NUMBERED else None,
        position=place + 1,
        title=headline,
        case=agenda.case,
        outcome=agenda.outcome,
        vote_kind=_vote(random, disputed=bool(reservations)),
        paragraphs=tuple(paragraphs),
        decision=points,
        motions=motions,
        reservations=reservations,
        statements=statements,
    )


def _points(random: Random, agenda: Agenda, own: list[str]) -> tuple[str, ...]:
    if agenda.outcome == "postponed":
        return ("Nämnden beslutar att bordlägga ärendet.",)
    if agenda.outcome:
        return ("Nämnden beslutar att återremittera ärendet.",)
    count = random.choices((1, 2, 3), cum_weights=(6, 9, 10))[0]
    return tuple(
        "Nämnden beslutar att " + said(random, random.randint(5, 12), own)[0].lower()
        for _ in range(count)
    )


def _vote(random: Random, *, disputed: bool) -> str:
    chance = random.random() * (0.25 if disputed else 1.0)
    for kind, below in _VOTES:
        if chance < below and (disputed or kind != "roll_call"):
            return kind
    return ""


def _all(
    random: Random, sitting: Sitting, own: list[str], several: float, kinds: tuple[str, ...]
) -> tuple[Said, ...]:
    """Give none where `several` is 0, else one, and another by that chance."""
    if not several:
        return ()
    count = 1 + (random.random() < several)
    benches = seated(sitting.committee, sitting.day.year)
    codes = sorted(benches)
    made = []
    for _ in range(count):
        together = random.sample(codes, 1 + (random.random() < _JOINT and len(codes) > 1))
        by = [
            one
            for code in together
            for one in random.sample(benches[code], min(len(benches[code]), random.randint(1, 2)))
        ]
        text = " ".join(said(random, random.randint(15, 70), own))
        made.append(Said(random.choice(kinds), text, tuple(by)))
    return tuple(made)
