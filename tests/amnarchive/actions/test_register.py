"""Printed names and whom they mean."""

import datetime as dt

import pytest

from amnarchive.actions.store.parties import PartyRegister
from amnarchive.actions.store.printed import Printed
from amnarchive.actions.store.register import PersonRegister
from amnarchive.models import Person

pytestmark = pytest.mark.django_db

SYLLABLES = ["al", "be", "dy", "fö", "gu", "ho", "ki", "lå", "mä", "ny", "ra", "su", "ti", "vo"]


def register(city: str, *names: str) -> PersonRegister:
    """The register of minutes that print the names, none of them on a list."""
    return PersonRegister(city, map(Printed, names), PartyRegister(dt.date(2021, 3, 16)))


def made_up(count: int) -> list[str]:
    """So many different names of people who are nobody."""
    size = len(SYLLABLES)
    return [
        "".join(SYLLABLES[n // size**power % size] for power in range(4)).title()
        + " Testenstierna-Provenius"
        for n in range(count)
    ]


def test_thousands_of_new_names_in_one_document() -> None:
    register("Provby", "Ida Provberg")
    names = made_up(4000)
    people = register("Provby", *names)
    assert len({person.pk for name in names if (person := people.person(name))}) == 4000


def test_namesakes_of_two_cities_get_addresses_of_their_own() -> None:
    for city in ("Provby", "Testköping", "Nystad"):
        register(city, "Tuva Älvgren", "Tuva Alvgren")
    slugs = Person.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["tuva-alvgren", *(f"tuva-alvgren-{n}" for n in range(2, 7))]
