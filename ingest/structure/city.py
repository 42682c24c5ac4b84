"""Which municipality the document comes from."""

from collections.abc import Iterator

from ingest.types import Segmentation
from ingest.vocabulary.municipalities import municipality_in


def city_of(segmentation: Segmentation) -> str | None:
    """Give the municipality that the document names most, running heads and feet included."""
    return municipality_in(_texts(segmentation))


def _texts(segmentation: Segmentation) -> Iterator[str]:
    yield from (line.text for line in segmentation.running)
    yield from (block.text for block in segmentation.blocks)
