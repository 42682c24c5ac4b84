"""The reservation atlas: every number is what its link lists."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import transaction
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoDbBlocker

from amnarchive.models import SearchEntry
from tests.amnarchive.views.atlas import listed, make_archive, numbers, soup, taken

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def archive(
    django_db_setup: None,  # noqa: ARG001 - the database under it
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """The archive, once: hypothesis takes no fixture of a function."""
    with django_db_blocker.unblock(), transaction.atomic():
        make_archive()
        yield
        transaction.set_rollback(True)


@pytest.mark.usefixtures("archive")
def test_every_number_of_the_whole_atlas_is_what_its_link_lists(client: Client) -> None:
    page = soup(client, "/atlas/")
    found = numbers(page)
    assert len(page.select(".heat")) == 3
    assert sum(1 for count, _link in found if count) > 50
    for count, link in found:
        assert not link or listed(link) == count, link
    total = page.select_one(".atlas-total a")
    assert total
    assert listed(str(total["href"])) == int(total.get_text().split()[0])


FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "namnd": st.sampled_from(["arbetsmarknadsnamnden", "kulturnamnden", "finns-inte"]),
        "parti": st.sampled_from(["s", "v", "sd", "s,v", "mp"]),
        "amne": st.sampled_from(["skola", "trafik", "ekonomi", "ovrigt", "halsa", "rymden"]),
        "fran": st.sampled_from(["2015", "2016-05-01", "2018", "2099"]),
        "till": st.sampled_from(["2015", "2017-06-30", "2019", "1999"]),
    },
)


@pytest.mark.usefixtures("archive")
@settings(max_examples=25, deadline=None)
@given(FILTERS, st.data())
def test_so_is_every_number_under_any_filters(filters: dict[str, str], data: st.DataObject) -> None:
    client = Client()
    query = "&".join(f"{name}={value}" for name, value in filters.items())
    page = soup(client, f"/atlas/?{query}")
    found = [(count, link) for count, link in numbers(page) if link]
    for count, link in data.draw(st.lists(st.sampled_from(found), max_size=6)) if found else []:
        assert listed(link) == count, link
    for head in page.select(".heat th a")[:: max(1, len(page.select(".heat th a")) // 3)]:
        narrowed = soup(client, f"/atlas/{head['href']}")
        total = narrowed.select_one(".atlas-total a")
        assert not total or listed(str(total["href"])) == int(total.get_text().split()[0])


@pytest.mark.usefixtures("archive")
def test_the_rows_of_a_year_and_a_topic_add_up(client: Client) -> None:
    """Two tables tell of the same reservations."""
    page = soup(client, "/atlas/")
    sums = [table.select("tfoot td") for table in page.select(".heat")]
    totals = {sums[at][-1].get_text(strip=True) for at in range(3)}
    assert totals == {str(SearchEntry.objects.filter(kind="reservation").count())}
    assert [cell.get_text() for cell in sums[0]] == [cell.get_text() for cell in sums[1]]


@pytest.mark.usefixtures("archive")
def test_one_topic_has_the_table_of_years_alone(client: Client) -> None:
    page = soup(client, "/atlas/?amne=trafik")
    assert [one.get_text() for one in page.select(".heat h2")] == ["Parti och år"]
    for _count, link in numbers(page):
        assert not link or parse_qs(urlsplit(link).query)["amne"] == ["trafik"]


@pytest.mark.usefixtures("archive")
def test_what_is_asked_for_is_chosen_in_the_form_and_can_be_taken_away(client: Client) -> None:
    page = soup(client, "/atlas/?namnd=kulturnamnden&parti=s&amne=trafik&fran=2015&till=2018")
    chosen = [one["value"] for one in page.select("form.filters option[selected]")]
    assert chosen == ["kulturnamnden", "trafik", "s", "2015", "2018"]
    assert len(page.select(".chosen a")) == 5
    assert all(str(link["href"]).startswith("?") for link in page.select(".chosen a"))


@pytest.mark.usefixtures("archive")
def test_words_of_the_search_do_not_change_the_atlas(client: Client) -> None:
    assert numbers(soup(client, "/atlas/?q=cykel&ar=2015")) == numbers(soup(client, "/atlas/"))


@pytest.mark.usefixtures("archive")
def test_the_file_has_what_the_tables_say(client: Client) -> None:
    rows = taken(client, "/atlas.csv?namnd=kulturnamnden")
    assert rows
    page = soup(client, "/atlas/?namnd=kulturnamnden")
    sums = page.select(".heat")[0].select("tfoot td")
    letters = [head.get_text(strip=True) for head in page.select(".heat")[0].select("thead th")]
    for row in rows:
        assert listed(row["Adress"].removeprefix("http://testserver")) == int(row["Reservationer"])
        assert row["Parti"] in letters
    whole = dict(zip(letters[1:-1], [int(cell.get_text()) for cell in sums[:-1]], strict=True))
    once = dict.fromkeys(whole, 0)
    for row in rows:
        once[row["Parti"]] += int(row["Reservationer"])
    assert all(once[letter] >= whole[letter] for letter in whole)
    assert [int(row["År"]) for row in rows] == sorted((int(r["År"]) for r in rows), reverse=True)
    assert {row["Ämne"] for row in taken(client, "/atlas.csv?amne=trafik")} == {"Trafik"}
