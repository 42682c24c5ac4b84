"""Suggestions while somebody types: what is found, in what order, and what never shows."""

import datetime as dt
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.actions.people.merge import merge_people
from amnarchive.models import AgendaItem, PersonAlias
from amnarchive.models.folded import fold
from amnarchive.search.limit import limited
from amnarchive.search.suggest import suggestions as suggest_module
from amnarchive.search.suggest.persons import persons
from amnarchive.search.suggest.suggestion import Kind
from amnarchive.search.suggest.suggestions import MOST, suggest
from amnarchive.search.suggest.words import MOST_CHARS, Typed
from tests import factories as make
from tests.amnarchive.search.suggest.suggested import labels, present


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", ["andrea ström", "Andrea Strom", "ström andrea", "strö", "and str", "STRÖM,  an"]
)
def test_a_person_is_found_by_any_words_of_the_name(typed: str) -> None:
    present("Andrea Ström", "Torvald Lindeskog")
    assert labels(typed, Kind.PERSON) == ["Andrea Ström"]


@pytest.mark.django_db
def test_a_typed_diacritic_means_itself() -> None:
    present("Åke Mård", "Bo Mardell")
    assert labels("mård", Kind.PERSON) == ["Åke Mård"]
    assert labels("mard", Kind.PERSON) == ["Bo Mardell", "Åke Mård"]


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["britt", "maj-britt", "maj britt", "akero maj"])
def test_parts_of_a_double_name_are_words(typed: str) -> None:
    present("Maj-Britt Åkerö")
    assert labels(typed, Kind.PERSON) == ["Maj-Britt Åkerö"]


@pytest.mark.django_db
def test_the_letter_of_the_latest_list_stands_beside_the_name() -> None:
    present("Ylva Granqvist", letter="MP", day=9)
    present("Ylva Granqvist", letter="V", day=20)
    (one,) = suggest("ylva")[Kind.PERSON]
    assert (one.detail, one.url, one.marks) == ("V", "/personer/ylva-granqvist/", ((0, 4),))


@pytest.mark.django_db
def test_who_is_often_present_comes_first() -> None:
    present("Rut Almgren", day=1)
    for day in (2, 3, 4):
        present("Rut Öhrn", day=day)
    assert labels("rut", Kind.PERSON) == ["Rut Öhrn", "Rut Almgren"]


@pytest.mark.django_db
def test_a_merged_persons_name_leads_to_the_one() -> None:
    present("Andrea Ström", day=2)
    present("Andrea Ström", day=3)
    present("Andrea Hedlund")
    merge_people(
        first=make.make_person("Andrea Ström"), second=make.make_person("Andrea Hedlund"), by=None
    )
    (one,) = suggest("hedlund")[Kind.PERSON]
    assert (one.label, one.detail) == ("Andrea Ström", "S · Andrea Hedlund")


@pytest.mark.django_db
def test_a_spelling_that_only_held_minutes_print_is_not_told() -> None:
    present("Andrea Ström")
    present("Andrea Hedlund", published=False, day=2)
    person = make.make_person("Andrea Ström")
    PersonAlias.of(person, "Andrea Hedlund").save()
    assert labels("hedlund", Kind.PERSON) == []


@pytest.mark.django_db
def test_who_stands_in_held_minutes_alone_is_not_told() -> None:
    present("Andrea Ström", published=False)
    assert suggest("andrea") == {}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", ["amn", "arb", "ARBETSMARKNADS", "arbetsmarknadsnamnden", "arbetsmarknadsnämnden"]
)
def test_a_committee_is_found_by_name_and_abbreviation(typed: str) -> None:
    make.make_meeting()
    assert labels(typed, Kind.BODY) == ["Arbetsmarknadsnämnden"]


@pytest.mark.django_db
def test_a_committee_without_public_minutes_is_not_suggested() -> None:
    make.make_meeting(published=False)
    assert suggest("arbetsmarknad") == {}


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["l", "fp", "FP", "lib", "folkpartiet"])
def test_a_party_is_found_by_all_its_names(typed: str) -> None:
    present("Bo Ek", letter="L")
    assert labels(typed, Kind.PARTY) == ["Liberalerna (L)"]


@pytest.mark.django_db
def test_a_letter_is_no_beginning_of_another() -> None:
    present("Bo Ek", letter="SD")
    assert labels("s", Kind.PARTY) == []
    assert labels("sd", Kind.PARTY) == ["Sverigedemokraterna (SD)"]


@pytest.mark.django_db
def test_all_kinds_get_a_fair_share() -> None:
    present(*(f"Sofia Namn{n}" for n in range(10)))
    meeting = make.make_meeting(make.make_body("Sofiahemmets nämnd", slug="sofia"))
    for n in range(10):
        make.make_item(meeting, title=f"Sofia {n}")
    found = suggest("sofia")
    assert {kind: len(some) for kind, some in found.items()} == {
        Kind.PERSON: 4, Kind.BODY: 1, Kind.ITEM: 3,
    }  # fmt: skip
    assert sum(map(len, found.values())) == MOST
    assert list(found) == [Kind.PERSON, Kind.BODY, Kind.ITEM]


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["sofia", "sofia 2019-0", "2019-00"])
def test_the_number_of_queries_does_not_grow(typed: str) -> None:
    def fill(numbers: range) -> int:
        for n in numbers:
            present(f"Sofia Namn{n}", day=n + 1)
            make.make_item(
                make.make_meeting(date=dt.date(2021, 1, n + 1)),
                title=f"Sofia {n}",
                cases=[f"AMN 2019-{n:04}"],
            )
        with CaptureQueriesContext(connection) as queries:
            suggest(typed)
        return len(queries)

    assert fill(range(8, 9)) >= fill(range(9, 28))


@pytest.mark.django_db
def test_no_query_reads_whole_tables() -> None:
    """The indexes bear the very expressions that the queries use."""
    item = make.make_item(title="Sofia", cases=["AMN 2019-0178"])
    AgendaItem.objects.bulk_create(
        AgendaItem(
            meeting=item.meeting, position=n, slug=f"p-{n}", title=f"Ord {n}", published=True
        )
        for n in range(100, 2100)
    )
    present(*(f"Sofia Namn{n}" for n in range(3)))
    others = (PersonAlias.of(make.make_person(), f"Bo Ek{n}") for n in range(2000))
    PersonAlias.objects.bulk_create(others)
    used = ""
    with limited(), CaptureQueriesContext(connection) as queries:
        suggest("sofia")
        suggest("2019-017")
    with connection.cursor() as cursor, limited():
        cursor.execute("ANALYZE amnarchive_personalias, amnarchive_agendaitem")
        for query in queries:
            if query["sql"].startswith("SELECT") and "set_config" not in query["sql"]:
                cursor.execute("EXPLAIN " + query["sql"].replace("%", "%%"), [])
                used += str(cursor.fetchall())
    for index in ("item_title_words", "alias_words", "case_without_registry"):
        assert index in used


@pytest.mark.django_db
def test_what_is_found_before_the_time_is_over_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    present("Sofia Namn")
    make.make_item(make.make_meeting(date=dt.date(2021, 1, 1)), title="Sofia")

    def slow(_typed: Typed, _most: int) -> list[object]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(5)")
        return []

    monkeypatch.setattr(suggest_module, "_SOURCES", ((1, persons), (1, slow)))
    monkeypatch.setattr(suggest_module, "TIME_MS", 100)
    assert labels("sofia", Kind.PERSON) == ["Sofia Namn"]


HOSTILE = ["'", "\\", "a\\'", "'); DROP", "a & b | !c", ":*", "<img onerror=1>", "\0sommar", "§ 1",
           "%", "_", "ﬀ İstanbul", "a" * 5000, "a " * 500, "parti:s", '"', "2019-", "--/..", "😀so",
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_typed_breaks_it(typed: str) -> None:
    make.make_item(title="<img src=x onerror=alert(1)> & 😀 sommar")
    suggest(typed)


@pytest.mark.django_db
def test_marks_count_characters_of_the_label() -> None:
    make.make_item(title="😀 <b>Sommar</b> åt sommarlag")
    (one,) = suggest("åt somm")[Kind.ITEM]
    assert [one.label[start:end] for start, end in one.marks] == ["Somm", "åt"]


@given(st.text(max_size=40), st.text(max_size=60))
def test_marks_lie_in_the_label_in_order(typed: str, label: str) -> None:
    marks = Typed.of(typed).marks(label) or ()
    assert all(0 <= start < end <= len(label) for start, end in marks)
    assert all(a <= b for a, b in pairwise(marks))


@given(st.text())
def test_folding_keeps_places(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_what_is_too_long_has_no_words() -> None:
    assert Typed.of("a" * (MOST_CHARS + 1)).words == ()
    assert Typed.of("a" * MOST_CHARS).words
