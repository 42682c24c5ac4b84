"""A second meeting's head inside a §: two minutes in one file."""

from collections.abc import Iterator, Sequence

from ingest.structure.split import Raw
from ingest.types import Block, Finding, FindingKind
from ingest.vocabulary.labels import label_of, labels_in

_WHEN = frozenset({"time_and_place", "time", "location", "date"})
_WHO = frozenset({"deciding", "present", "chair"})
_NEAR = 12
"""So many blocks a head has, at most, between its hour and those who decide."""
_LONGEST = 300


def second_heads(raws: Sequence[Raw]) -> Iterator[Finding]:
    """Tell each place where the head of other minutes begins below a §."""
    for raw in raws:
        last: tuple[int, Block] | None = None
        for n, block in enumerate(raw.blocks):
            labels = _labels(block)
            if labels & _WHEN:
                last = (n, block)
            if labels & _WHO and last is not None and n - last[0] <= _NEAR:
                place = last[1].place
                yield Finding(
                    FindingKind.UNPLACED_TEXT,
                    place.page,
                    place.line,
                    f"Här verkar ett annat protokoll börja: {last[1].text[:80]}",
                )
                last = None


def _labels(block: Block) -> set[str]:
    if len(block.text) > _LONGEST:
        return set()
    alone = label_of(block.text)
    return {alone} if alone else {label for _, label, _ in labels_in(block.text)}
