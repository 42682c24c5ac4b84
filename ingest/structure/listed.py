"""Ballots in lists behind a label: "Ja-röster: Ada Ek (S) och Bo Al (V)."."""

import re
from collections.abc import Iterable

from ingest.structure.speakers import speakers_in
from ingest.types import Ballot, Block

_GIVEN = r"(?: (?:avgavs|avges|lämnades|lämnas|gavs) av)?(?: (?:ledamöterna|följande))?"
_LABEL = re.compile(
    rf"\b(?:(?P<how>ja|nej)(?:-?röst(?:er)?| röstade| röstar)?{_GIVEN}"
    rf"|(?:röstade|röstar) (?P<said>ja|nej)|(?P<away>avst(?:år|od|ående|ått)(?: från att rösta)?)"
    rf"{_GIVEN})(?: ?\(?\d{{1,3}}\)?(?: st)?)?:\s",
    re.IGNORECASE,
)
_AWAY = re.compile(r"(?:^|\. |\n)([^\n]{5,300}?) (?:avstår|avstod)\b")
_END = re.compile(r"(?<!m)(?<!fl)\.(?:\s|$)|\n(?=\S+ (?:ställ|finn|fann|konstat))")


def listed_ballots(blocks: Iterable[Block]) -> list[tuple[Ballot, ...]]:
    """Read the lists of each count, one tuple for each; a new list of *ja* opens a new count."""
    text = "\n".join(block.text for block in blocks)
    labels = list(_LABEL.finditer(text))
    counts: list[list[Ballot]] = []
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        names = text[label.end() : following.start() if following else len(text)]
        stop = _END.search(names)
        word = (label["how"] or label["said"] or "").casefold()
        how = {"ja": "yes", "nej": "no"}.get(word, "abstain")
        spoken = speakers_in(names[: stop.start()] if stop else names)
        if not spoken:
            continue
        if not counts or (how == "yes" and any(b.vote == "yes" for b in counts[-1])):
            counts.append([])
        counts[-1] += [Ballot(s.speaker.name or "", s.speaker.party, how) for s in spoken]
    if counts and not any(b.vote == "abstain" for ballots in counts for b in ballots):
        away = [s for m in _AWAY.finditer(text) for s in speakers_in(m[1])]
        counts[-1] += [Ballot(s.speaker.name or "", s.speaker.party, "abstain") for s in away]
    return [tuple(ballots) for ballots in counts]
