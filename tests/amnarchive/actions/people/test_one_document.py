"""Who is meant within one document that has a list."""

import pytest

from amnarchive.models import (
    Approver,
    Attendance,
    Person,
    PersonAlias,
    PersonMatch,
    ReservationSpeaker,
)
from tests.amnarchive.actions.people.conftest import Keep

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("spoken", ["Tuva Alvgren", "Tuva Älvgrem", "T. Älvgren"])
def test_a_name_like_one_on_the_list_is_that_one(keep: Keep, spoken: str) -> None:
    keep(0, [("Tuva Älvgren", "M"), ("Bo Rask", "S")], [(spoken, "M")])
    assert (
        ReservationSpeaker.objects.get().person
        == Attendance.objects.get(name="Tuva Älvgren").person
    )
    assert ReservationSpeaker.objects.get().name == spoken
    assert Person.objects.count() == 2
    assert PersonAlias.objects.filter(person__name="Tuva Älvgren").count() == 2
    assert not PersonMatch.objects.exists()


def test_a_slip_says_nothing_about_other_minutes(keep: Keep) -> None:
    keep(0, [("Karin Rask", "M")], [("Karina Rask", "M")])
    keep(28, [("Karina Rask", "M")])
    assert (
        Attendance.objects.get(name="Karina Rask").person
        != Attendance.objects.get(name="Karin Rask").person
    )
    assert PersonMatch.objects.get().status == "open"


def test_another_party_is_another_person(keep: Keep) -> None:
    keep(0, [("Karin Rask", "M")], [("Karina Rask", "S")])
    assert Person.objects.count() == 2
    assert not PersonMatch.objects.exists()


def test_a_name_like_two_on_the_list_is_neither(keep: Keep) -> None:
    keep(0, [("Karin Rask", "M"), ("Karis Rask", "M")], [("Karim Rask", "M")])
    assert Person.objects.count() == 3


def test_two_on_one_list_are_two_and_nobody_is_asked(keep: Keep) -> None:
    keep(0, [("Karin Alvgren", "M"), ("Karin Älvgren", "M"), ("Karina Älvgren", "M")])
    assert Person.objects.standing().count() == 3
    assert not PersonMatch.objects.exists()


def test_nobody_replaces_himself(keep: Keep) -> None:
    keep(
        0,
        [("Karl Anderson", "S")],
        [("Karl Andersson", "S")],
        replaced={"Karl Anderson": "Karl Andersson"},
    )
    row = Attendance.objects.get()
    assert row.replaces_person != row.person
    assert ReservationSpeaker.objects.get().person == row.replaces_person
    assert not PersonMatch.objects.exists()


def test_an_approver_without_a_letter_is_the_one_on_the_list(keep: Keep) -> None:
    keep(0, [("Tuva Älvgren", "M")], approvers=["Tuva Elvgren"])
    assert Approver.objects.get().person == Attendance.objects.get().person


def test_the_list_goes_before_a_person_of_that_spelling_who_was_never_on_one(keep: Keep) -> None:
    keep(0, [("Bo Rask", "S")], [("Tuva Elvgren", "M")])
    keep(28, [("Tuva Älvgren", "M")], [("Tuva Elvgren", "M")])
    match = PersonMatch.objects.get()
    assert (match.status, match.automatic, match.reason) == ("same", True, "spelling")
    speakers = {speaker.person for speaker in ReservationSpeaker.objects.all()}
    assert speakers == {Attendance.objects.get(name="Tuva Älvgren").person}


def test_a_person_of_that_spelling_with_a_seat_of_their_own_is_asked_about(keep: Keep) -> None:
    keep(0, [("Karl Anderson", "S")])
    keep(28, [("Karl Andersson", "S")], [("Karl Anderson", "S")])
    assert PersonMatch.objects.get().status == "open"
    andersson = Attendance.objects.get(name="Karl Andersson").person
    assert ReservationSpeaker.objects.get().person == andersson


def test_reading_again_gives_the_same(keep: Keep) -> None:
    def state() -> list[object]:
        return [
            list(Person.objects.values()),
            list(PersonAlias.objects.values()),
            list(PersonMatch.objects.values()),
            list(ReservationSpeaker.objects.values_list("name", "person")),
        ]

    keep(0, [("Bo Rask", "S")], [("Tuva Elvgren", "M")])
    document = keep(28, [("Tuva Älvgren", "M")], [("Tuva Elvgren", "M"), ("Tuva Alvgren", "M")])
    before = state()
    keep(
        28,
        [("Tuva Älvgren", "M")],
        [("Tuva Elvgren", "M"), ("Tuva Alvgren", "M")],
        document=document,
    )
    assert state() == before
