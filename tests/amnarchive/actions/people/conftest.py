"""Minutes of which only the names matter."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

import pytest

from amnarchive.models import Document, Person, PersonAlias
from ingest.types import Attendance, Reading, Reservation, Role, Speaker
from tests import readings
from tests.factories import make_document

Names = Sequence[tuple[str, str | None]]


class Keep(Protocol):
    """Store minutes with these names on the list and these who reserve themselves in § 1."""

    def __call__(
        self,
        day: int,
        listed: Names = (),
        spoken: Names = (),
        *,
        approvers: Sequence[str] = (),
        replaced: dict[str, str] | None = None,
        role: Role = Role.MEMBER,
        document: Document | None = None,
    ) -> Document: ...


@pytest.fixture
def keep(take: Callable[[Document, Reading], Document]) -> Keep:
    def run(
        day: int,
        listed: Names = (),
        spoken: Names = (),
        *,
        approvers: Sequence[str] = (),
        replaced: dict[str, str] | None = None,
        role: Role = Role.MEMBER,
        document: Document | None = None,
    ) -> Document:
        by = tuple(Speaker(name, party) for name, party in spoken)
        item = readings.item(
            1, 1, reservations=[Reservation(by, "Vi vill mer.", readings.HERE)] if by else ()
        )
        made = readings.minutes([item], date=readings.DAY + dt.timedelta(days=day))
        rows = tuple(
            Attendance(name, party, role, readings.HERE, replaces=(replaced or {}).get(name))
            for name, party in listed
        )
        head = replace(made.head, attendance=rows, approvers=tuple(approvers))
        document = document or make_document(
            status=Document.Status.RECEIVED, kind="", publish_when_read=True
        )
        return take(document, readings.reading(replace(made, head=head)))

    return run


def person(name: str) -> Person:
    """Whoever bears the spelling now."""
    return PersonAlias.objects.select_related("person").get(name=name).person
