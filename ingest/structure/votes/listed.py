"""Ballots in lists behind a label: "Ja-röster: Ada Ek (S) och Bo Al (V)."."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from ingest.structure.speakers import Spoken, speakers_in
from ingest.types import Ballot, Block, Place

_GIVEN = r"(?: (?:avgavs|avges|lämnades|lämnas|gavs) av)?(?: (?:ledamöterna|följande))?"
_LABEL = re.compile(
    rf"\b(?:(?P<how>ja|nej)(?:-?röst(?:er)?| röstade| röstar)?{_GIVEN}"
    rf"|(?:röstade|röstar) (?P<said>ja|nej)|(?P<away>avst(?:år|od|ående|ått)(?: från att rösta)?)"
    rf"{_GIVEN})(?: ?\(?\d{{1,3}}\)?(?: st)?)?:\s"
    r"|(?:^|(?<=[.:] ))(?P<first>Ja|Nej) röstade (?=[A-ZÅÄÖa-z])",
    re.IGNORECASE | re.MULTILINE,
)
_AWAY = re.compile(r"(?:^|\. |\n)([^\n]{5,300}?) (?:avstår|avstod)\b")
_END = re.compile(r"(?<!m)(?<!fl)\.(?:\s|$)|\n(?=\S+ (?:ställ|finn|fann|konstat))")


@dataclass(slots=True)
class Listed:
    """The lists of one count, and where the first of them stands."""

    place: Place
    ballots: list[Ballot] = field(default_factory=list)


def listed_ballots(blocks: Iterable[Block]) -> list[Listed]:
    """Read the lists of each count; a new list of *ja* opens a new count."""
    blocks = list(blocks)
    text = "\n".join(block.text for block in blocks)
    starts = list(accumulate((len(block.text) + 1 for block in blocks), initial=0))
    labels = list(_LABEL.finditer(text))
    counts: list[Listed] = []
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        names = text[label.end() : following.start() if following else len(text)]
        stop = _END.search(names)
        word = (label["how"] or label["said"] or label["first"] or "").casefold()
        how = {"ja": "yes", "nej": "no"}.get(word, "abstain")
        spoken = speakers_in(names[: stop.start()] if stop else names)
        if not spoken:
            continue
        if not counts or (how == "yes" and any(b.vote == "yes" for b in counts[-1].ballots)):
            counts.append(Listed(blocks[bisect_right(starts, label.start()) - 1].place))
        counts[-1].ballots += _ballots(spoken, how)
    if counts and not any(b.vote == "abstain" for listed in counts for b in listed.ballots):
        away = [s for m in _AWAY.finditer(text) for s in speakers_in(m[1])]
        counts[-1].ballots += _ballots(away, "abstain")
    return counts


def _ballots(spoken: Iterable[Spoken], how: str) -> list[Ballot]:
    return [Ballot(s.speaker.name or "", s.speaker.party, how) for s in spoken]
