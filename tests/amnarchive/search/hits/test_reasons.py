"""Each hit says why it is one, unless that is plain to see."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amnarchive.actions.index import index_items
from amnarchive.models import AgendaItem, SearchEntry
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.item_hits import Hit, hits
from amnarchive.search.hits.part_hits import part_hits
from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.query import parse
from amnarchive.search.typed.terms import Word
from tests.amnarchive.search.archive import make_indexed
from tests.factories import make_motion, make_paper, make_reservation, make_statement

pytestmark = pytest.mark.django_db


def hit(item: AgendaItem, query: str, parsed: Query | None = None) -> Hit:
    entries = SearchEntry.objects.filter(item=item, kind="item").select_related("body")
    (made,) = hits(entries, Marker(parsed or parse(query)[0]), query)
    assert isinstance(made, Hit)
    return made


def told(item: AgendaItem, query: str, parsed: Query | None = None) -> str:
    return re.sub(r"</?b>", "*", " ".join(hit(item, query, parsed).reasons))


def with_reservation(text: str, **values: str) -> AgendaItem:
    item = make_indexed("Verksamhetsplan", "Verksamhetsplan\n\nNämnden godkänner.\n\n" + text)
    make_reservation(item, [("Rut Lind", "SD")], text=text, **values)
    index_items(items=[item])
    return item


def test_a_plain_match_before_the_reader_needs_no_word() -> None:
    item = make_indexed("Skolskjutsen till hösten", "Alla skolor får bussar.")
    assert told(item, "skolskjuts") == ""
    assert told(item, "skola bussar") == ""


def test_a_part_of_a_compound_in_a_reservation() -> None:
    item = with_reservation("Ungdomsarbetslösheten måste mötas.")
    made = hit(item, "arbetslöshet")
    assert told(item, "arbetslöshet") == (
        "Träff på *arbetslöshet* i *Ungdomsarbetslösheten*, i SD:s reservation."
    )
    assert made.snippet == ""
    (part,) = made.parts
    assert part.snippet == "<mark>Ungdomsarbetslösheten</mark> måste mötas."
    assert part.url.endswith("/1/?sok=arbetsl%C3%B6shet#reservation-1")


def test_a_synonym_in_the_title() -> None:
    item = make_indexed("Feriejobb för alla")
    assert told(item, "sommarjobb") == "Träff på *sommarjobb* som *Feriejobb*, i rubriken."


def test_a_word_far_from_the_passage_shown_is_told_with_its_place() -> None:
    text = "Budgeten ökar. " + "Fyllning följer här. " * 60 + "Sist nämns bibliotek."
    item = make_indexed("Plan", text)
    assert told(item, "budget bibliotek") == "Träff på *bibliotek* i texten."


def test_what_is_lacking_is_told_and_asked_of_the_index() -> None:
    item = make_indexed("Skolskjutsen till hösten")
    assert told(item, "skolskjuts simhall bibliotek") == "Saknar *simhall* och *bibliotek*."
    assert told(item, "skolskjuts simhall OR bad") == "Saknar *simhall* och *bad*."
    assert told(item, "skolskjuts Arbetsmarknadsnämnden juni 2019") == ""


def test_words_beyond_what_is_read_are_not_called_lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("amnarchive.search.config.SNIPPET_READ_CHARS", 20)
    item = make_indexed("Skolskjutsen", "Skolskjutsen till hösten. Sist nämns simhallen.")
    assert told(item, "skolskjuts simhall") == ""


def test_what_parties_did() -> None:
    item = make_indexed("Plan för året")
    make_statement(item, [("Nils Dahl", "KD")], text="Vi följer frågan.")
    make_motion(item, [("Bo Ek", "S")])
    make_reservation(item, [("Rut Lind", "SD")], text="Vi vill annat.")
    index_items(items=[item])
    assert told(item, "plan SD") == ""
    assert told(item, "plan KD") == "*KD* har gjort ett uttalande."
    assert told(item, "plan S") == "*S* har lagt fram ett yrkande."


def test_facts_that_a_hit_shows_need_no_word_and_a_diary_number_is_told() -> None:
    item = make_indexed("Plan för året", cases=["AMN 2019-0178"], outcome="postponed")
    assert told(item, "plan bordlagd") == ""
    assert told(item, "plan 2019-06-18") == ""
    assert told(item, "§ 1 plan 2019") == ""
    assert told(item, "plan amn2019/178") == "Träff på diarienumret *AMN 2019-0178*."


def test_part_of_the_name_of_the_committee() -> None:
    item = make_indexed("Plan för året")
    assert told(item, "plan arbetsmarknad") == (
        "Träff på *arbetsmarknad* i *Arbetsmarknadsnämnden*, nämndens namn."
    )


def test_a_misspelt_word_is_spoken_of_as_it_was_meant() -> None:
    item = make_indexed("Plan", "Barnen åker skolskjuts.")
    clause = Clause((Word("skolskjus", instead=("skolskjuts", "skolskuld")),))
    assert told(item, "Skolskjus", Query((clause,))) == ""
    made = hit(item, "Skolskjus nu", Query((clause, Clause((Word("simhall"),)))))
    assert made.reasons == ["Saknar <b>simhall</b>."]
    assert made.url.endswith("?sok=skolskjuts+OR+skolskuld+nu")
    rival = Query((Clause((Word("skolskjus", instead=("simhall", "skolskjuts")),)),))
    assert told(item, "skolskjus", rival) == (
        "Träff på *skolskjuts* i stället för *simhall*, i texten."
    )


def test_the_page_of_a_document_is_told() -> None:
    make_paper(["Budgeten.", "Inget.", "Fritidsbanken öppnar."])
    (made,) = hits(
        SearchEntry.objects.select_related("body"), Marker(parse("budget bank")[0]), "budget bank"
    )
    (reason,) = made.reasons
    assert reason == "Träff på <b>bank</b> i <b>Fritidsbanken</b>, på sidan 3."


def test_at_most_two_reasons_and_only_the_best_parts() -> None:
    item = make_indexed("Ungdomsarbetslöshet och skolskjuts och feriejobb")
    for number in range(5):
        make_reservation(item, [("Rut Lind", "SD")], text=f"Punkt {number} om jobb.")
    index_items(items=[item])
    made = hit(item, "arbetslöshet skola sommarjobb jobb")
    assert len(made.reasons) == 2
    assert (len(made.parts), made.more) == (3, 2)


def test_nothing_that_others_wrote_gets_through_as_markup() -> None:
    text = "<script>alert(1)</script> ungdomsarbetslösheten <b>&amp;"
    item = make_indexed(text, text)
    make_reservation(item, [("<i>Rut</i>", "")], text=text)
    index_items(items=[item])
    made = hit(item, "arbetslöshet <script>simhall</script>")
    shown = [
        made.title,
        made.snippet,
        made.decision,
        *made.reasons,
        *(p.snippet for p in made.parts),
    ]
    for html in shown:
        assert not re.sub(r"</?(mark|b)>", "", html).count("<"), html
    assert "<b>" not in made.title + made.snippet
    assert "%3Cscript%3E" in made.url


def test_the_number_of_queries_is_the_same_at_10_and_100_hits() -> None:
    def queries() -> int:
        entries = list(SearchEntry.objects.filter(kind="item").select_related("body"))
        with CaptureQueriesContext(
            connection,
        ) as caught:
            found = hits(entries, Marker(parse("plan simhall AMN 2019-0178")[0]), "plan")
            assert all(one.reasons for one in found)
        return len(caught)

    counts = []
    for total in (10, 100):
        for number in range(SearchEntry.objects.filter(kind="item").count(), total):
            item = make_indexed(f"Plan {number}", f"Plan {number} text", number=number + 1)
            make_reservation(item, [("Rut Lind", "SD")], text="Vi vill ha en annan plan.")
        index_items(items=AgendaItem.objects.all())
        counts.append(queries())
    assert counts[0] == counts[1]


def test_a_row_of_a_reservation_tells_why_too() -> None:
    item = with_reservation("Ungdomsarbetslösheten måste mötas.")
    entries = SearchEntry.objects.filter(item=item, kind="reservation").select_related("body")
    query = "arbetslöshet SD Rut simhall § 1"
    (made,) = part_hits(entries, Marker(parse(query)[0]), query)
    assert made.reasons == [
        "Träff på <b>arbetslöshet</b> i <b>Ungdomsarbetslösheten</b>, i texten.",
        "Saknar <b>simhall</b>.",
    ]
    assert made.url.endswith("#reservation-1")
    assert "?sok=arbetsl%C3%B6shet+SD" in made.url
