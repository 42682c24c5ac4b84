"""Marks and passages, from text that others wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.search.hits.highlight import Marker
from amnarchive.search.typed.query import parse


def mark(query: str, text: str) -> str:
    return Marker(parse(query)[0]).mark(text)


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("skolskjuts", "Skolskjutsen dras in", "<mark>Skolskjutsen</mark> dras in"),
        ("arbetslöshet", "ungdomsarbetslösheten", "<mark>ungdomsarbetslösheten</mark>"),
        ("integration", "Integrationspakten", "<mark>Integrationspakten</mark>"),
        ('"om att inte"', "bra om att inte, om", "bra <mark>om att inte</mark>, om"),
        ('"§ 7"', "Se § 7.", "Se <mark>§ 7</mark>."),
        ("tak", "Arbete och taket", "Arbete och <mark>taket</mark>"),
        ("hund -katt", "hund och katt", "<mark>hund</mark> och katt"),
        ("miljö", "miljo", "miljo"),
        ("script", "<script>alert(1)</script>", None),
    ],
)
def test_words_are_marked_as_the_index_finds_them(
    query: str, text: str, marked: str | None
) -> None:
    expected = marked or ("&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;")
    assert mark(query, text) == expected


def test_the_snippet_is_the_passage_that_answers_most() -> None:
    text = "Inledning utan ord. " * 60 + "Budgeten nämns. " + "Fyllning. " * 60
    text += "Här nämns både budget och skola i samma mening. " + "Slut. " * 60
    snippet = Marker(parse("budget skola")[0]).snippet(text)
    assert "både <mark>budget</mark> och <mark>skola</mark>" in snippet
    assert snippet.startswith("… ")
    assert snippet.endswith(" …")
    assert len(snippet) < 360


def test_a_text_without_the_words_gives_its_beginning() -> None:
    assert Marker(parse("budget")[0]).snippet("Kort text.") == "Kort text."


@given(st.text(max_size=400), st.text(max_size=20))
def test_no_text_gets_its_own_markup_through(text: str, query: str) -> None:
    marker = Marker(parse(query)[0])
    for html in (marker.mark(text), marker.snippet(text, 50)):
        rest = html.replace("<mark>", "").replace("</mark>", "")
        assert "<" not in rest
        assert ">" not in rest
        assert html.count("<mark>") == html.count("</mark>")
