"""New people beside those whom the archive knows."""

import pytest

from amnarchive.actions.people.decide import say_different, say_same
from amnarchive.actions.people.merge import merge_people
from amnarchive.actions.people.separate import separate_people
from amnarchive.models import Attendance, AuditEvent, Person, PersonMatch
from ingest.types import Role
from tests.amnarchive.actions.people.conftest import Keep, person
from tests.factories import make_clerk

pytestmark = pytest.mark.django_db


def test_the_clean_name_stays_though_the_damaged_came_first(keep: Keep) -> None:
    keep(0, [("Bo Fjillskog", "C")])
    keep(28, [("Bo Fjällskog", "C")])
    match = PersonMatch.objects.get()
    assert (match.status, match.automatic, match.reason) == ("same", True, "diacritics")
    assert match.decided_by is None
    stays = Person.objects.standing().get()
    assert stays.name == "Bo Fjällskog"
    assert {row.person for row in Attendance.objects.all()} == {stays}
    assert AuditEvent.objects.filter(verb="merged", actor=None).count() == 1


def test_three_misreadings_become_one_with_the_clean_name(keep: Keep) -> None:
    for day, name in enumerate(["Bo Fjéllskog", "Bo Fjillskog", "Bo Fjällskog"]):
        keep(day * 28, [(name, "C")])
    assert Person.objects.standing().get().name == "Bo Fjällskog"
    assert PersonMatch.objects.filter(status="same", automatic=True).count() == 2
    assert not PersonMatch.objects.open().exists()


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Karin Jönsson", "Karin Jonsson", "spelling"),
        ("Liv Andersson", "Liv Anderson", "spelling"),
        ("Odile Tamirova", "Odile Tarimova", "spelling"),
        ("Odile Tarimova", "Odile Tamirova Wester", "surname"),
        ("Elin Norrby", "Elin Norrby Falk", "surname"),
    ],
)
def test_what_is_uncertain_waits(keep: Keep, first: str, second: str, reason: str) -> None:
    keep(0, [(first, "M")])
    keep(28, [(second, "M")])
    match = PersonMatch.objects.get()
    assert (match.status, match.automatic, match.reason) == ("open", False, reason)
    assert Person.objects.standing().count() == 2


@pytest.mark.parametrize("second", ["Anna Borg", "Johanna Ek", "Annika Berg"])
def test_what_is_not_alike_is_not_asked(keep: Keep, second: str) -> None:
    keep(0, [("Anna Berg", "M"), ("Johan Ek", "M")])
    keep(28, [(second, "M")])
    assert not PersonMatch.objects.exists()


def test_another_party_or_an_official_is_never_merged_by_itself(keep: Keep) -> None:
    keep(0, [("Tuva Älvgren", "M")])
    keep(28, [("Tuva Alvgren", "S")])
    keep(56, [("Siv Ärlig", "M")])
    keep(84, [("Siv Arlig", None)], role=Role.OFFICIAL)
    assert list(PersonMatch.objects.values_list("status", flat=True)) == ["open", "open"]


def test_a_partys_new_name_is_the_same_party(keep: Keep) -> None:
    keep(0, [("Tuva Älvgren", "FP")])
    keep(28, [("Tuva Alvgren", "L")])
    assert PersonMatch.objects.get().status == "same"


def test_two_to_choose_from_is_uncertain(keep: Keep) -> None:
    keep(0, [("Bo Hårdström", "C"), ("Bo Hardström", "C")])
    keep(28, [("Bo Hardstrom", "C")])
    assert set(PersonMatch.objects.values_list("status", flat=True)) == {"open"}
    assert PersonMatch.objects.count() == 2


def test_other_cities_are_other_people(keep: Keep) -> None:
    keep(0, [("Bo Fjillskog", "C")])
    Person.objects.update(municipality="Provby")
    keep(28, [("Bo Fjällskog", "C")])
    assert not PersonMatch.objects.exists()


def test_different_is_never_asked_or_merged_again(keep: Keep) -> None:
    keep(0, [("Liv Andersson", "S")])
    document = keep(28, [("Liv Anderson", "S")])
    assert say_different(match=PersonMatch.objects.get(), by=make_clerk())
    assert not say_different(match=PersonMatch.objects.get(), by=make_clerk("kalle"))
    Attendance.objects.filter(name="Liv Anderson").update(person=None)
    keep(28, [("Liv Anderson", "S")], document=document)
    keep(56, [("Liv Andersson", "S")], [("Liv Anderson", "S")])
    assert PersonMatch.objects.get().status == "different"
    assert Person.objects.standing().count() == 2
    assert AuditEvent.objects.filter(verb="decided").count() == 1


def test_a_list_with_both_settles_the_question(keep: Keep) -> None:
    keep(0, [("Elin Norrby", "M")])
    keep(28, [("Elin Norrby Falk", "M")])
    assert PersonMatch.objects.open().exists()
    keep(56, [("Elin Norrby", "M"), ("Elin Norrby Falk", "M")])
    assert not PersonMatch.objects.exists()


def test_whom_a_new_reading_no_longer_names_is_no_question(keep: Keep) -> None:
    keep(0, [("Elin Norrby", "M")])
    document = keep(28, [("Elin Norby", "M")])
    assert PersonMatch.objects.open().exists()
    keep(28, [("Elin Norrby", "M")], document=document)
    assert not PersonMatch.objects.exists()


def test_a_list_with_both_undoes_what_the_archive_merged(keep: Keep) -> None:
    keep(0, [("Tuva Älvgren", "M")])
    keep(28, [("Tuva Alvgren", "M")])
    assert Person.objects.standing().count() == 1
    keep(56, [("Tuva Älvgren", "M"), ("Tuva Alvgren", "M")])
    assert Person.objects.standing().count() == 2
    match = PersonMatch.objects.get()
    assert (match.status, match.automatic) == ("different", True)
    for name in ("Tuva Älvgren", "Tuva Alvgren"):
        rows = Attendance.objects.filter(name=name)
        assert {row.person for row in rows} == {person(name)}
        assert rows.count() == 2


def test_a_later_reading_keeps_what_a_clerk_merged(keep: Keep) -> None:
    keep(0, [("Elin Norrby", "M")])
    document = keep(28, [("Elin Norrby Falk", "M")])
    stays = say_same(match=PersonMatch.objects.get(), by=make_clerk())
    assert stays.name == "Elin Norrby Falk"
    keep(28, [("Elin Norrby Falk", "M")], document=document)
    keep(56, [("Elin Norrby", "M")])
    assert {row.person for row in Attendance.objects.all()} == {stays}
    assert PersonMatch.objects.count() == 1


def test_questions_go_over_to_the_one_who_stays(keep: Keep) -> None:
    keep(0, [("Elin Norrby", "M")])
    keep(28, [("Elin Norrby Falk", "M")])
    keep(56, [("Elin Norby", "M")])
    assert PersonMatch.objects.open().count() == 3
    merge_people(first=person("Elin Norrby"), second=person("Elin Norrby Falk"), by=make_clerk())
    (left,) = PersonMatch.objects.open()
    assert {left.first.name, left.second.name} == {"Elin Norrby Falk", "Elin Norby"}


def test_after_undoing_nothing_merges_the_pair_again(keep: Keep) -> None:
    keep(0, [("Bo Fjillskog", "C")])
    keep(28, [("Bo Fjällskog", "C")])
    separate_people(match=PersonMatch.objects.get(), by=make_clerk())
    keep(56, [("Bo Fjällskog", "C")], [("Bo Fjillskog", "C")])
    assert Person.objects.standing().count() == 2
    assert PersonMatch.objects.get().status == "different"
