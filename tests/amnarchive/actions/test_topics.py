"""What a § is about is written down with its search rows."""

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.actions.publish import set_public
from amnarchive.models import AgendaItem, SearchEntry
from amnarchive.search.asking.parameters import read
from amnarchive.search.match.facets import facets
from amnarchive.search.match.run import run
from amnarchive.search.match.scope import EVERYTHING, RESERVATIONS, Scope
from tests.amnarchive.search.archive import make_indexed
from tests.factories import make_document, make_reservation

pytestmark = pytest.mark.django_db


def listed(query: str, scope: Scope = EVERYTHING) -> list[int]:
    """The §§ that an address lists, in no order."""
    found = run(read(QueryDict(query), scope.filters), scope)
    return sorted(entry.item_id or 0 for entry in found.entries)


def test_a_paragraph_and_its_rows_have_its_topics() -> None:
    item = make_indexed("Skolskjutsarnas hållplatser")
    make_reservation(item, [("Bo Ek", "S")])
    index_items(items=[item])
    item.refresh_from_db()
    assert item.topics == ["skola", "trafik"]
    rows = SearchEntry.objects.filter(item=item)
    assert [(row.kind, row.topics) for row in rows.order_by("kind")] == [
        ("item", ["skola", "trafik"]),
        ("reservation", ["skola", "trafik"]),
    ]


def test_a_title_put_right_changes_the_topics() -> None:
    item = make_indexed("Cykelbanor")
    AgendaItem.objects.filter(pk=item.pk).update(title="Bibliotek", text="")
    index_items(items=[item])
    item.refresh_from_db()
    assert item.topics == ["kultur"]
    assert listed("amne=trafik") == []
    assert listed("amne=kultur") == [item.pk]


def test_the_committee_s_name_is_no_topic() -> None:
    item = make_indexed("Skrivelse till arbetsmarknadsnämnden")
    item.refresh_from_db()
    assert item.topics == []


def test_nothing_is_written_where_nothing_changed() -> None:
    items = [make_indexed(title) for title in ("Cykelbanor", "Bibliotek", "Något annat")]
    with CaptureQueriesContext(connection) as queries:
        index_items(items=items)
    assert not [one for one in queries if 'UPDATE "amnarchive_agendaitem"' in one["sql"]]


def test_one_statement_writes_any_number() -> None:
    items = [make_indexed(f"Cykelbanor {number}") for number in range(5)]
    AgendaItem.objects.update(topics=[])
    with CaptureQueriesContext(connection) as queries:
        index_items(items=items)
    written = [one for one in queries if 'UPDATE "amnarchive_agendaitem"' in one["sql"]]
    assert len(written) == 1


def test_each_topic_is_a_choice_and_what_has_none_too() -> None:
    make_indexed("Skolskjutsarnas hållplatser")
    make_indexed("Cykelbanor")
    other = make_indexed("Något annat")
    make_document(b"%PDF-1.7 bilaga", kind="attachment", title="Cykelbanor")
    asked = read(QueryDict(""))
    answer = run(asked, EVERYTHING, facets=["amne"])
    (facet,) = facets(asked, answer.tally)
    assert [(choice.label, choice.count) for choice in facet.choices] == [
        ("Trafik", 2),
        ("Förskola och skola", 1),
        ("Övrigt", 1),
    ]
    assert listed("amne=ovrigt") == [other.pk]


def test_a_topic_that_nobody_knows_is_told_and_left_out() -> None:
    item = make_indexed("Cykelbanor")
    asked = read(QueryDict("amne=rymden"))
    assert listed("amne=rymden") == [item.pk]
    assert "Ämne" in asked.notes[0]


def test_what_is_held_back_is_not_counted() -> None:
    document = make_document(b"%PDF-1.7 protokoll", public=True)
    item = make_indexed("Cykelbanor", document=document)
    make_reservation(item, [("Bo Ek", "S")])
    index_items(items=[item])
    assert listed("amne=trafik", RESERVATIONS) == [item.pk]
    set_public(document=document, public=False)
    assert listed("amne=trafik", RESERVATIONS) == []
