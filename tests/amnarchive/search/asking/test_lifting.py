"""Fields that are typed become filters; what is none stays words; nothing is lost in silence."""

import datetime as dt

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amnarchive.actions.index import index_items
from amnarchive.filters import EntryFilter, ItemFilter, ReservationFilter, StatementFilter
from amnarchive.models import Person, PersonAlias
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.parameters import read
from amnarchive.search.asking.request import SearchRequest
from tests.amnarchive.search.archive import make_archive, make_indexed
from tests.factories import make_body, make_item, make_meeting, make_person, make_reservation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive() -> None:
    make_archive()


def ask(typed: str, filter_class: type[EntryFilter] = ItemFilter, **chosen: str) -> Asked:
    parameters = QueryDict(mutable=True)
    parameters.update({"q": typed, **chosen})
    return read(parameters, filter_class)


@pytest.mark.parametrize(
    ("typed", "request_"),
    [
        ("skola parti:sd", SearchRequest(q="skola", parti=("sd",))),
        ("parti:s,v skola", SearchRequest(q="skola", parti=("s", "v"))),
        ("parti:s, v skola", SearchRequest(q="skola", parti=("s", "v"))),
        ("parti:S och V skola", SearchRequest(q="skola", parti=("s", "v"))),
        ("parti:s skola parti:v", SearchRequest(q="skola", parti=("s", "v"))),
        ('party:"S","V"', SearchRequest(parti=("s", "v"))),
        ("parti:FP", SearchRequest(parti=("l",))),
        ("parti:moderaterna", SearchRequest(parti=("m",))),
        ("PARTI:SD", SearchRequest(parti=("sd",))),
        ("parti: sd skola", SearchRequest(q="skola", parti=("sd",))),
        ("(parti:sd) skola", SearchRequest(q="skola", parti=("sd",))),
        ('person:"Bo Ek" skola', SearchRequest(q="skola", person="bo-ek")),
        ("person:”Bo Ek” skola", SearchRequest(q="skola", person="bo-ek")),
        ("person:Bo Ek skola", SearchRequest(q="skola", person="bo-ek")),
        ('person:"Bo Ek skola', SearchRequest(q="skola", person="bo-ek")),
        ("person:bo-ek", SearchRequest(person="bo-ek")),
        ("person:Granqvist", SearchRequest(person="ylva-granqvist")),
        ("nämnd:amn", SearchRequest(namnd="arbetsmarknadsnamnden")),
        ("namnd:amn", SearchRequest(namnd="arbetsmarknadsnamnden")),
        (
            "committee:Utbildningsnämnden skola",
            SearchRequest(q="skola", namnd="utbildningsnamnden"),
        ),
        ("nämnd:utbildningsnamnden", SearchRequest(namnd="utbildningsnamnden")),
        ("typ:reservation", SearchRequest(typ="reservation")),
        ("type:statements", SearchRequest(typ="uttalande")),
        ("typ:§", SearchRequest(typ="paragraf")),
        ("år:2019", SearchRequest(ar=2019)),
        ("ar:2019", SearchRequest(ar=2019)),
        ("year:2019", SearchRequest(ar=2019)),
        (
            "år:2019-2021",
            SearchRequest(fran=dt.date(2019, 1, 1), till=dt.date(2021, 12, 31)),
        ),
        ("år:2019–21", SearchRequest(fran=dt.date(2019, 1, 1), till=dt.date(2021, 12, 31))),
        ("år:2021..2019", SearchRequest(fran=dt.date(2019, 1, 1), till=dt.date(2021, 12, 31))),
        ("år:2019,2020", SearchRequest(fran=dt.date(2019, 1, 1), till=dt.date(2020, 12, 31))),
        ("år:2019-", SearchRequest(fran=dt.date(2019, 1, 1))),
        ("år:2019-06", SearchRequest(fran=dt.date(2019, 6, 1), till=dt.date(2019, 6, 30))),
        ("från:2019-06-18", SearchRequest(fran=dt.date(2019, 6, 18))),
        ("till:18 juni 2019 skola", SearchRequest(q="skola", till=dt.date(2019, 6, 18))),
        ("dnr:amn2019/178 skola", SearchRequest(q="skola", dnr="AMN 2019-0178")),
        ("dnr:AMN 2019-0178 skola", SearchRequest(q="skola", dnr="AMN 2019-0178")),
        ("utfall:bordlagda", SearchRequest(utfall="bordlagt")),
        ("outcome:återremiss", SearchRequest(utfall="aterremitterat")),
        ("beslut:utan omröstning", SearchRequest(beslut="utan-omrostning")),
        ('beslut:"utan omröstning"', SearchRequest(beslut="utan-omrostning")),
        ("beslut:enhälligt skola", SearchRequest(q="skola", beslut="enhalligt")),
        ("ämne:trafik cykel", SearchRequest(q="cykel", amne="trafik")),
        ("amne:Miljö, klimat och natur", SearchRequest(amne="miljo")),
        ("topic:sommarjobb hösten", SearchRequest(q="hösten", amne="arbetsmarknad")),
        ("ämne:övrigt", SearchRequest(amne="ovrigt")),
    ],
)
def test_a_typed_field_becomes_a_filter(typed: str, request_: SearchRequest) -> None:
    asked = ask(typed)
    assert asked.request == request_
    assert not [note for note in asked.notes if "citattecken" not in note]
    assert asked.typed == typed


@pytest.mark.parametrize(
    "typed",
    [
        "foo:bar",
        "http://exempel.se/x",
        "kl 9:30",
        "1:2",
        '"parti:sd"',
        "Beslut: avslag på yrkandet",
        "Till: kommunstyrelsen",
        "x:parti:sd",
        "parti :sd",
    ],
)
def test_what_is_no_field_stays_words(typed: str) -> None:
    asked = ask(typed)
    assert asked.request == SearchRequest(q=typed)
    assert asked.notes == ()


@pytest.mark.parametrize(
    ("typed", "request_", "told"),
    [
        ("parti:xyz skola", SearchRequest(q="xyz skola"), "inget parti som heter ”xyz”"),
        ("parti:s,xyz", SearchRequest(q="xyz", parti=("s",)), "inget parti som heter ”xyz”"),
        (
            'person:"Ada Okänd" skola',
            SearchRequest(q="Ada Okänd skola"),
            "ingen person som heter ”Ada Okänd”",
        ),
        ("nämnd:rymden", SearchRequest(q="rymden"), "ingen nämnd som heter ”rymden”"),
        ("typ:motion", SearchRequest(q="motion"), "Välj bland: paragrafer, reservationer"),
        ("år:tjugo", SearchRequest(q="tjugo"), "årtalet ”tjugo”"),
        ("år:9999", SearchRequest(q="9999"), "årtalet ”9999”"),
        ("från:snart", SearchRequest(q="snart"), "datumet ”snart”"),
        ("dnr:hemligt", SearchRequest(q="hemligt"), "diarienumret ”hemligt”"),
        ("utfall:bra", SearchRequest(q="bra"), "Välj bland: avgjort, bordlagt"),
        ("ämne:rymden", SearchRequest(q="rymden"), "inget ämne som heter ”rymden”"),
        ('beslut:"helt ny sort"', SearchRequest(q='"helt ny sort"'), "enhälligt"),
        ("förslag:s", SearchRequest(q="s"), "inget filter ”förslag”"),
        ("skola parti:", SearchRequest(q="skola"), "Efter ”parti:” stod inget värde"),
        ('skola parti:""', SearchRequest(q="skola"), "Efter ”parti:” stod inget värde"),
        ("skola -parti:sd", SearchRequest(q="skola"), "Vi bortsåg från ”-parti:sd”"),
        ("skola NOT parti:sd", SearchRequest(q="skola"), "Vi bortsåg från ”-parti:sd”"),
        ("skola ELLER parti:s", SearchRequest(q="skola", parti=("s",)), "ELLER gäller bara ord"),
        ("år:2019 år:2020", SearchRequest(ar=2020), "flera gånger"),
        ('person:"parti:sd"', SearchRequest(q="parti sd"), "ingen person"),
    ],
)
def test_what_cannot_be_taken_is_told_and_its_words_stay(
    typed: str, request_: SearchRequest, told: str
) -> None:
    asked = ask(typed)
    assert asked.request == request_
    (note,) = asked.notes
    assert told in note


def test_a_name_of_several_is_offered() -> None:
    item = make_indexed("Cykelbana", day="2022-03-01")
    other = Person.objects.create(name="Bo Ek", slug="bo-ek-2", municipality="Annanstad")
    PersonAlias.of(other, "Bo Ek").save()
    reservation = make_reservation(item, [("Bo Ek", "M")])
    reservation.by.update(person=other)
    index_items(items=[item])
    asked = ask("person:Bo Ek cykel")
    assert asked.request == SearchRequest(q="Bo Ek cykel")
    assert "passar flera" in asked.notes[0]
    assert {offer.query for offer in asked.offers} == {
        "?q=cykel&person=bo-ek",
        "?q=cykel&person=bo-ek-2",
    }
    chosen = ask("cykel", person="Bo Ek")
    assert chosen.request == SearchRequest(q="cykel")
    assert len(chosen.offers) == 2


def test_only_those_whom_something_public_names_are_offered() -> None:
    hidden = make_person("Hilda Granqvist")
    held = make_item(make_meeting(make_body(), dt.date(2023, 1, 1), published=False))
    make_reservation(held, [("Hilda Granqvist", "S")]).by.update(person=hidden)
    asked = ask("person:Granqvist")
    assert asked.request.person == "ylva-granqvist"
    assert not asked.offers
    assert "ingen person" in ask("person:Hilda").notes[0]


def test_what_is_typed_goes_before_what_is_chosen_and_that_is_told_where_they_differ() -> None:
    asked = ask("skola år:2019", ar="2020", namnd="amn")
    assert asked.request == SearchRequest(q="skola", ar=2019, namnd="arbetsmarknadsnamnden")
    (note,) = asked.notes
    assert "filtret ”År: 2020”" in note
    assert ask("parti:V,S nämnd:amn", parti="s,v", namnd="AMN").notes == ()
    asked = ask("år:2019-2020", ar="2021")
    assert asked.request.ar is None
    assert "filtret ”År: 2021”" in asked.notes[0]


def test_a_page_takes_the_fields_that_it_has() -> None:
    asked = ask("typ:reservation förslag:v plats", ReservationFilter)
    assert asked.request == SearchRequest(q="plats", forslag="v")
    assert asked.notes == ()
    assert "inget filter ”typ”" in ask("typ:handling", ReservationFilter).notes[0]
    asked = ask("typ:ersättaryttrande typ:uttalande", StatementFilter)
    assert asked.request == SearchRequest(typ="ersattaryttrande")
    assert asked.notes == ()


PIECES = st.sampled_from(
    [
        "parti:", "sd", "s,v", "person:", '"Bo Ek"', "Bo", "Ek", "år:", "2019", "2019-2021", "-",
        "nämnd:", "amn", "typ:", "reservation", "beslut:", "utan", "omröstning", "dnr:", "AMN",
        "2019-0178", "ELLER", "NOT", "(", ")", '"', "*", ":", ",", " ", "till:", "från:", "§ 7",
        "skola", "http://x", "utfall:", "x",
    ]
)  # fmt: skip


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(PIECES, max_size=10).map("".join) | st.lists(PIECES, max_size=10).map(" ".join),
    st.sampled_from([ItemFilter, ReservationFilter, StatementFilter]),
)
def test_whatever_is_typed_is_read_and_its_address_says_the_same(
    typed: str, filter_class: type[EntryFilter]
) -> None:
    request = ask(typed, filter_class).request
    again = read(QueryDict(request.query_string[1:]), filter_class)
    assert again.request == request


def test_fields_cost_the_same_however_many_rows_there_are() -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            ask("skola parti:s,v person:Bo Ek nämnd:amn år:2019")
        return len(queries)

    before = cost()
    for day in range(1, 9):
        item = make_indexed("Skola", day=f"2022-04-{day:02}")
        make_reservation(item, [(f"Bo Ek {day}", "S")])
    assert cost() == before
