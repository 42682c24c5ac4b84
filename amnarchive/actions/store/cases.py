"""Diary numbers name cases."""

from collections.abc import Iterable
from contextlib import suppress

from django.conf import settings
from django.utils.text import slugify

from amnarchive.models import Case
from ingest.diary_number import DiaryNumber, normalise


def case_rows(printed: Iterable[str], *, municipality: str) -> dict[str, Case]:
    """The municipality's case of each diary number, by its printed form; made where it is new.

    What has neither letter nor digit names no case and is left out.
    """
    wanted: dict[str, DiaryNumber] = {}
    for text in dict.fromkeys(printed):
        with suppress(ValueError):
            wanted[text] = normalise(text)
    keys = {number.slug: number.key for number in wanted.values()}
    Case.objects.bulk_create(
        [
            Case(
                key=key, number=number, municipality=municipality, slug=_slug(number, municipality)
            )
            for number, key in keys.items()
        ],
        ignore_conflicts=True,
    )
    rows = Case.objects.filter(municipality=municipality, number__in=keys)
    by_number = {case.number: case for case in rows}
    return {text: by_number[number.slug] for text, number in wanted.items()}


def _slug(number: str, municipality: str) -> str:
    if municipality == settings.AMN_MUNICIPALITY:
        return number
    return f"{number}-{slugify(municipality)}"
