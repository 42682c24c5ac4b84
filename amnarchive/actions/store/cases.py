"""Diary numbers name cases."""

from collections.abc import Iterable
from contextlib import suppress

from amnarchive.models import Case
from ingest.diary_number import normalise


def case_rows(printed: Iterable[str]) -> dict[str, Case]:
    """The case of each diary number, by its printed form; made where it is new.

    What has neither letter nor digit names no case and is left out.
    """
    wanted = {}
    for text in dict.fromkeys(printed):
        with suppress(ValueError):
            wanted[text] = normalise(text)
    by_slug = {number.slug: number for number in wanted.values()}
    Case.objects.bulk_create(
        [Case(key=number.key, slug=slug) for slug, number in by_slug.items()],
        ignore_conflicts=True,
    )
    rows = {case.slug: case for case in Case.objects.filter(slug__in=by_slug)}
    return {text: rows[number.slug] for text, number in wanted.items()}
