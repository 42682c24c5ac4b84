"""What was read of a count is kept as it was read."""

import dataclasses
from collections.abc import Callable

from amnarchive.models import Document, Vote
from ingest.types import Place, Reading
from ingest.types import Vote as Count
from tests.factories import make_document
from tests.readings import item, minutes, reading


def test_what_was_read_of_a_count_is_stored(
    take: Callable[[Document, Reading], Document],
) -> None:
    counts = (
        Count(7, 5, 1, (), Place(1, 1), "avslag", "bifall till tillägget"),
        Count(3, 2, 0, (), Place(1, 1)),
    )
    take(make_document(), reading(minutes([dataclasses.replace(item(1, 9), votes=counts)])))
    said = Vote.objects.order_by("position").values_list("yes_means", "no_means")
    assert list(said) == [("avslag", "bifall till tillägget"), ("", "")]
