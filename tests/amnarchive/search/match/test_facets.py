"""Counts beside the hits: each says how many there are where it leads."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from django.http import QueryDict
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem
from amnarchive.search import config
from amnarchive.search.asking.parameters import read
from amnarchive.search.index import filter_keys
from amnarchive.search.match import tally as tally_module
from amnarchive.search.match.facets import NAMES, Facet, counted, facets
from amnarchive.search.match.matching import Matches
from amnarchive.search.match.run import run
from amnarchive.search.match.scope import EVERYTHING
from tests.amnarchive.search.archive import make_archive, make_indexed

pytestmark = pytest.mark.django_db


def found(query: str) -> dict[str, Facet]:
    asked = read(QueryDict(query), EVERYTHING.filters)
    answer = run(asked, EVERYTHING, facets=NAMES)
    return {facet.name: facet for facet in facets(asked, answer.tally)}


def counts(facet: Facet) -> dict[str, int]:
    return {choice.label: choice.count for choice in facet.choices}


@pytest.mark.parametrize(
    "query",
    [
        "q=unga",
        "q=arbetslöshet",
        "",
        "parti=s",
        "ar=2019",
        "q=unga&ar=2019",
        "q=unga&parti=s,v",
        "q=unga&typ=reservation",
        "namnd=arbetsmarknadsnamnden&utfall=avgjort",
        "person=bo-ek&q=platserna",
        "fran=2019-01-01&till=2020-12-31",
        "amne=arbetsmarknad",
        "amne=ovrigt",
        "q=unga&amne=arbetsmarknad&parti=s",
        "q=budget+skolskjuts",
        "q=-budget",
        'q="att göra"',
    ],
)
def test_each_count_is_what_its_address_lists(query: str) -> None:
    make_archive()
    shown = found(query)
    assert shown or query.startswith(("person", "q=budget", 'q="', "amne=ovrigt"))
    for facet in shown.values():
        for choice in facet.choices:
            if choice.count and not choice.chosen:
                there = read(QueryDict(choice.query.removeprefix("?")), EVERYTHING.filters)
                assert run(there, EVERYTHING).count == choice.count, (facet.name, choice)


def test_a_filter_that_is_set_is_not_counted_by_itself() -> None:
    make_archive()
    years = found("q=unga&ar=2019")["ar"]
    assert counts(years) == {"2020": 1, "2019": 1}
    (chosen,) = [choice for choice in years.choices if choice.chosen]
    assert parse_qs(urlsplit(chosen.query).query) == {"q": ["unga"]}


def test_years_without_hits_stand_between() -> None:
    make_indexed("Sommarjobb", day="2015-03-04")
    make_indexed("Sommarjobb", day="2018-03-04")
    years = found("q=sommarjobb")["ar"]
    assert counts(years) == {"2018": 1, "2017": 0, "2016": 0, "2015": 1}
    assert [choice.share for choice in years.choices] == [100, 0, 0, 100]


def test_a_party_more_is_asked_for_together_with_the_first() -> None:
    make_archive()
    parties = found("typ=reservation&parti=s")["parti"]
    assert counts(parties) == {"S": 1, "V": 1}
    (v,) = [choice for choice in parties.choices if choice.label == "V"]
    assert "parti=s,v" in v.query


def test_counts_of_very_much_are_estimates_and_say_so(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 40):
        make_indexed("Sommarjobb", day=f"20{number % 20 + 1:02}-03-04")
    # As if the planner thought that far more matches than is to be counted.
    monkeypatch.setattr(Matches, "cost", 100)
    monkeypatch.setattr(config, "TALLY_MOST", 10)
    monkeypatch.setattr(config, "SAMPLE_LEAST", 1)
    monkeypatch.setattr(filter_keys, "SAMPLES", 2)
    monkeypatch.setattr(tally_module, "SAMPLES", 2)
    monkeypatch.setattr(tally_module, "_PARTS_MOST", 1)
    index_items(items=AgendaItem.objects.all())
    tally = counted(
        read(QueryDict("q=sommarjobb"), EVERYTHING.filters), EVERYTHING, "'sommarjobb'", ["ar"]
    )
    assert tally.approximate
    assert tally.count in {38, 40}
    assert sum(tally.by["ar"].values()) == tally.count
    html = client.get("/sok/?q=sommarjobb").content.decode()
    assert re.search(r"Ungefär (38|40) träffar", html)
    assert "Antalen är uppskattade" in html


def test_where_the_sample_is_small_all_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    make_archive()
    monkeypatch.setattr(Matches, "cost", 100)
    monkeypatch.setattr(config, "TALLY_MOST", 1)
    assert counts(found("q=unga")["ar"]) == {"2020": 1, "2019": 1}


def test_facets_are_links_that_crawlers_leave(client: Client) -> None:
    make_archive()
    html = client.get("/sok/?q=unga").content.decode()
    aside = html.split("<aside")[1].split("</aside>")[0]
    links = re.findall(r"<a [^>]*>", aside)
    assert len(links) >= 4
    assert all('rel="nofollow"' in link for link in links)
