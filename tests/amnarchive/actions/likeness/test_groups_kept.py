"""Whatever happens to the §§, groups are those that counting all of them anew would give."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.likeness.groups import regroup, settle_groups
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.actions.remove import remove_document
from amnarchive.models import Document, LikenessGroup, Sketch
from tests import readings
from tests.amnarchive.actions.likeness.test_likeness import item, reservation, substitute
from tests.amnarchive.likeness.texts import LIBRARY, POOL, misread

pytestmark = pytest.mark.django_db

Read = Callable[..., Document]
TEXTS = [POOL, LIBRARY, f"{POOL} {LIBRARY}", misread(POOL), "Vi yrkar bifall."]
PARTIES = ["M", "KD", "S"]
MOST_DOCUMENTS = 4

parts = st.tuples(st.sampled_from(TEXTS), st.sampled_from(PARTIES), st.booleans())
minutes = st.lists(st.lists(parts, max_size=2), max_size=2)
which = st.integers(0, MOST_DOCUMENTS - 1)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("read"), which, minutes, st.booleans()),
        st.tuples(st.sampled_from(["publish", "hold", "remove"]), which),
    ),
    min_size=2,
    max_size=7,
)


def _read(read: Read, number: int, content: list[list[tuple[str, str, bool]]], **how: bool) -> None:
    """Store minutes of the day of this number: anew, or again if there are some."""
    day = readings.DAY + dt.timedelta(days=number)
    held = Document.objects.filter(meeting__date=day).first()
    items = [
        item(n, *((substitute if said else reservation)(text, by) for text, by, said in spoken))
        for n, spoken in enumerate(content, 1)
    ]
    read(items, document=held, date=day, **how)


def _do(read: Read, step: tuple[object, ...]) -> None:
    match step:
        case ("read", int(number), list(content), bool(publish)):
            _read(read, number, content, publish=publish)
        case (str(verb), int(number)):
            day = readings.DAY + dt.timedelta(days=number)
            held = Document.objects.filter(meeting__date=day).first()
            act = {"publish": publish_document, "hold": hold_document, "remove": remove_document}
            if held is not None:
                with suppress(ActionRefused):
                    act[verb](document=held, by=None)


def _groups() -> list[tuple[object, ...]]:
    """The groups without their ids: what they say, and of which texts."""
    return sorted(
        (
            tuple(row.sketches.order_by("pk").values_list("pk", "alike")),
            (row.first, row.last, row.texts, row.across),
            tuple(row.parties),
            tuple(row.bodies),
        )
        for row in LikenessGroup.objects.all()
    )


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps)
def test_groups_are_those_of_counting_all_anew(read: Read, done: list[tuple[object, ...]]) -> None:
    for document in Document.objects.all():
        remove_document(document=document, by=None)
    assert _groups() == []
    for step in done:
        _do(read, step)
        kept = _groups()
        Sketch.objects.update(group=None, alike=None)
        LikenessGroup.objects.all().delete()
        regroup(sketches=Sketch.objects.values_list("pk", flat=True))
        assert kept == _groups(), step


def test_texts_deleted_past_the_actions_are_missed_by_nobody_for_longer_than_a_day(
    read: Read,
) -> None:
    read([item(1, reservation(POOL, "M"), substitute(POOL, "KD"))])
    Sketch.objects.all()[0].delete()
    settle_groups(groups=[])
    assert LikenessGroup.objects.exists()
    settle_groups()
    assert not LikenessGroup.objects.exists()
