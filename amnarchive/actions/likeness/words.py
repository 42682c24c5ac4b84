"""The words of stored texts, as they are compared."""

from collections.abc import Collection, Iterable

from django.db.models.functions import Coalesce

from amnarchive.likeness.substance import substance
from amnarchive.models import CommonSentence, Sketch


def common_sentences() -> frozenset[int]:
    """Give the keys of the sentences that are taken away as boilerplate of the archive."""
    return frozenset(CommonSentence.objects.filter(texts__gt=0).values_list("key", flat=True))


class Words:
    """Reads texts and keeps their words, so that no text is read or taken apart twice."""

    def __init__(self, common: Collection[int]) -> None:
        self._common = common
        self._known: dict[int, tuple[str, ...]] = {}

    def load(self, sketches: Iterable[int]) -> None:
        """Read those of the texts that are not known yet, in one query."""
        missing = set(sketches) - self._known.keys()
        if not missing:
            return
        text = Coalesce("reservation__text", "statement__text")
        rows = Sketch.objects.filter(pk__in=missing).values_list("pk", text)
        self._known.update((pk, substance(text, self._common).words) for pk, text in rows)

    def of(self, sketch: int) -> tuple[str, ...]:
        """Give the words of a text; none if it has gone."""
        return self._known.get(sketch, ())
