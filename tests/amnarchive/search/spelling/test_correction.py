"""Misspelt words of a query, and what the archive has instead."""

import pytest
from django.test import Client

from amnarchive.actions.index import index_items
from amnarchive.actions.publish import hold_document
from amnarchive.actions.vocabulary import count_changes, rebuild_vocabulary
from amnarchive.models import AgendaItem
from tests.amnarchive.search.archive import make_indexed
from tests.amnarchive.search.test_search_page import page, titles
from tests.factories import make_motion, make_paper

pytestmark = pytest.mark.django_db


def meant(client: Client, query: str) -> list[str]:
    """The words for which the page says that it looks too."""
    html = page(client, f"?q={query}")
    return [piece.partition("</b>")[0] for piece in html.split("Menade du <b>")[1:]]


def test_before_any_count_a_misspelt_word_finds_all_the_same(client: Client) -> None:
    item = make_indexed("Cykelverkstäder i söder")
    assert titles(page(client, "?q=cykelverkstädre")) == [str(item)]
    assert meant(client, "cykelverkstädre") == ["cykelverkstäder"]


def test_what_came_after_the_last_count_is_suggested(client: Client) -> None:
    make_indexed("Badhus")
    count_changes()
    make_indexed("Cykelverkstäder i söder")
    assert meant(client, "cykelverkstädre") == ["cykelverkstäder"]


@pytest.mark.parametrize("counted", [True, False])
def test_a_word_of_a_held_document_is_never_named(client: Client, *, counted: bool) -> None:
    paper = make_paper(["Om flakmopeder."])
    make_indexed("Badhus")
    if counted:
        rebuild_vocabulary()
    hold_document(document=paper, by=None)
    assert meant(client, "flakmoppeder") == []
    assert "flakmopeder" not in page(client, "?q=flakmoppeder")
    rebuild_vocabulary()
    assert meant(client, "flakmoppeder") == []


def test_that_a_held_document_has_a_word_cannot_be_seen(client: Client) -> None:
    make_indexed("Flakmopeder")
    paper = make_paper(["Om flakmoppeder."])
    hold_document(document=paper, by=None)
    rebuild_vocabulary()
    assert meant(client, "flakmoppeder") == ["flakmopeder"]


@pytest.mark.parametrize(
    "query",
    ["%22flakmoppeder+nu%22", "flakmopped*", "badhus+-flakmoppeder", "flakmoppeder&exakt=1"],
)
def test_quotes_prefixes_and_what_must_not_be_there_stand_as_typed(
    client: Client, query: str
) -> None:
    make_indexed("Flakmopeder vid badhus")
    rebuild_vocabulary()
    assert meant(client, query) == []


def test_several_misspelt_words_are_told_one_by_one(client: Client) -> None:
    make_indexed("Flakmopeder vid badhusen i närmiljön")
    rebuild_vocabulary()
    assert meant(client, "flakmoppeder+badhusne+narmiljon") == [
        "flakmopeder",
        "badhusen",
        "närmiljön",
    ]
    assert meant(client, "badhusen+flakmoppeder") == ["flakmopeder"]


@pytest.mark.parametrize(
    ("typed", "word"),
    [("narmiljo", "närmiljö"), ("narmiljo", "närmiljön"), ("sparvagn", "spårvagnar")],
)
def test_words_typed_without_diacritics_are_found(client: Client, typed: str, word: str) -> None:
    item = make_indexed(f"Om {word}")
    count_changes()
    assert titles(page(client, f"?q={typed}")) == [str(item)]
    assert meant(client, typed) == [word]


def made_known(name: str, *, published: bool = True) -> None:
    """A § that somebody speaks in."""
    item = make_indexed("Badhus", day="2020-05-05")
    make_motion(item, [(name, "S")])
    AgendaItem.objects.filter(pk=item.pk).update(published=published)
    index_items(items=[item])
    first, last = name.split()
    make_indexed("Lista", f"{first} och de andra. Familjen {last}.")
    count_changes()


def test_a_name_is_put_right_by_the_people_of_the_archive(client: Client) -> None:
    made_known("Marietta Höijer")
    assert meant(client, "Mariette+Hoijer") == ["marietta", "höijer"]
    assert meant(client, "Marietta+Höijer") == []


def test_nobody_is_named_whom_nothing_public_names(client: Client) -> None:
    made_known("Marietta Höijer", published=False)
    make_indexed("Annat", "Mariette och Hoijer.")
    count_changes()
    assert meant(client, "Mariette+Hoijer") == []


@pytest.mark.parametrize(("typed", "told"), [("hund", []), ("brand", ["bränd"])])
def test_a_swedish_word_that_the_archive_lacks_can_but_lack_its_diacritics(
    client: Client, typed: str, told: list[str]
) -> None:
    make_indexed("Hundra kronor", "Hundra kronor. Tomten är bränd.")
    rebuild_vocabulary()
    assert meant(client, typed) == told
