"""What the register costs in a large city."""

import datetime as dt
import time

import pytest
from django.db import connection, transaction

from amnarchive.actions.people.match import match_people
from amnarchive.actions.store.parties import PartyRegister
from amnarchive.actions.store.printed import Printed
from amnarchive.actions.store.register import PersonRegister
from amnarchive.models import Person, PersonAlias
from tests.factories import MUNICIPALITY

pytestmark = pytest.mark.django_db

FIRST = ["Anna", "Eva", "Karin", "Lars", "Mikael", "Johan", "Åsa", "Göran", "Birgitta", "Ylva"]
ENDS = ["berg", "ström", "lund", "gren", "qvist", "stedt", "dahl", "man", "mark", "sson"]
STARTS = ["Al", "Be", "Dy", "Fö", "Gu", "Hä", "Ki", "Lå", "Mo", "Ny", "Ra", "Su", "Ti", "Vo"]
MOST_SECONDS = 0.2


def names(count: int) -> list[str]:
    return [
        f"{FIRST[n % 10]} {STARTS[n // 10 % 14]}{STARTS[n // 140 % 14].lower()}"
        f"{STARTS[n // 1960 % 14].lower()}{ENDS[n // 10 % 10]}"
        for n in range(count)
    ]


def fill(start: int, stop: int) -> None:
    """So many people in the city."""
    people = Person.objects.bulk_create(
        Person(name=name, slug=f"nr-{n}", municipality=MUNICIPALITY)
        for n, name in enumerate(names(stop)[start:], start)
    )
    PersonAlias.objects.bulk_create(
        [PersonAlias.of(person, person.name) for person in people], batch_size=2000
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def test_what_twenty_thousand_people_add_to_a_meeting() -> None:
    here = names(200)[::8] + [f"{name}a" for name in names(200)[::8]]
    printed = [
        *(Printed(name, "S", listed=True) for name in here[::2]),
        *(Printed(name, "S") for name in here[1::2]),
    ]
    parties = PartyRegister(dt.date(2021, 3, 16))
    fill(0, 200)
    few = min(seconds(printed, parties) for _ in range(3))
    fill(200, 20_000)
    many = min(seconds(printed, parties) for _ in range(3))
    assert many - few < MOST_SECONDS


def seconds(printed: list[Printed], parties: PartyRegister) -> float:
    """How long the register takes; nothing of it stays. Another program may hold up one run."""
    with transaction.atomic():
        started = time.perf_counter()
        register = PersonRegister(MUNICIPALITY, printed, parties)
        match_people(people=register.to_compare, told=register.told)
        taken = time.perf_counter() - started
        assert len(register.to_compare) > 10
        transaction.set_rollback(True)
    return taken
