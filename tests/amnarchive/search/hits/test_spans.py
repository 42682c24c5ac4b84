"""Where the words of a query stand: in every form in which they are looked for."""

import pytest
from django.utils.html import strip_tags
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.search.analysis import clean, exact_key, tokens
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.surfaces import occurrences, surfaces
from amnarchive.search.typed.query import parse
from amnarchive.search.typed.ways import Kind


def found(query: str, text: str) -> list[tuple[str, dict[int, Kind]]]:
    spans = Marker(parse(query)[0]).spans(text)
    return [(text[span.start : span.end], dict(span.met)) for span in spans]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("arbetslöshet", "Arbetslösheten ökar", [("Arbetslösheten", Kind.ITSELF)]),
        ("arbetslöshet", "ungdomsarbetslösheten", [("ungdomsarbetslösheten", Kind.PART)]),
        ("sommarjobb", "ett feriejobb", [("feriejobb", Kind.SYNONYM)]),
        ("redovisning", "att redovisa allt", [("redovisa", Kind.DERIVED)]),
        ("vattentaxa", "ny vatten- och avloppstaxa", [("vatten- och avloppstaxa", Kind.PART)]),
        ("flyktingm*", "Flyktingmottagandet", [("Flyktingmottagandet", Kind.ITSELF)]),
        ('"utan omröstning"', "Utan  omröstning, utan.", [("Utan  omröstning", Kind.ITSELF)]),
        ('"§ 7"', "Se §7 och § 70.", [("§7", Kind.ITSELF)]),
        ("§ 7", "Se § 7 och § 77.", [("§ 7", Kind.ITSELF)]),
        ("AMN 2019-0178", "Dnr AMN 2019/178-1.3.", [("AMN 2019/178-1.3", Kind.ITSELF)]),
        ("2019-0178", "dnr AMN 2019-0178 och 2019-01781", [("AMN 2019-0178", Kind.ITSELF)]),
        ("2019-06-18", "mötet den 18 juni 2019 kl. 9", [("18 juni 2019", Kind.ITSELF)]),
        ("juni 2019", "den 18 juni 2019", [("18 juni 2019", Kind.ITSELF)]),
        ("juni 2019", "den 2019-06-18 och juni 2018", [("2019-06-18", Kind.ITSELF)]),
        ("S", "Bo Ek (S) s. 12", [("S", Kind.ITSELF)]),
        ("skolskjuts -budget", "budget", []),
        ("och", "och så", [("och", Kind.ITSELF)]),
    ],
)
def test_each_kind_of_match_is_found_and_known(
    query: str, text: str, expected: list[tuple[str, Kind]]
) -> None:
    assert found(query, text) == [(words, {0: kind}) for words, kind in expected]


def test_a_word_that_answers_several_parts_of_the_query_answers_them_all() -> None:
    assert found("ungdom arbetslöshet", "ungdomsarbetslöshet") == [
        ("ungdomsarbetslöshet", {0: Kind.PART, 1: Kind.PART})
    ]


def test_a_phrase_that_holds_another_word_of_the_query_answers_for_it() -> None:
    ((words, met),) = found('"ny budget" budget', "en ny budget")
    assert words == "ny budget"
    assert met == {0: Kind.ITSELF, 1: Kind.ITSELF}


def test_marks_in_a_text_as_it_is_stored_stand_at_its_own_places() -> None:
    text = "I sko\u00adlan och fo\u0308rskolan"
    spans = Marker(parse("skola förskola")[0]).spans_as_printed(text)
    assert [text[span.start : span.end] for span in spans] == [
        "sko\u00adlan",
        "fo\u0308rskolan",
    ]


WORDS = st.lists(
    st.sampled_from(
        ["skola", "Skolan", "§", "§ 7", "skolskjuts", "o\u0308n", "\u00ad", "<b>", "S", ".", "\n"]
    ),
    max_size=30,
).map(" ".join)
TEXTS = st.one_of(st.text(max_size=200), WORDS)
QUERIES = st.sampled_from(
    ["skola", "§ 7", '"skola § 7"', "ö", "S", "skol*", "b", "AMN 2019-0178", "juni 2019", ""]
)


@given(TEXTS)
def test_every_word_is_found_where_the_index_has_it(text: str) -> None:
    text = clean(text)
    ours = sorted(place for one in surfaces(text) for place in occurrences(text, one))
    assert ours == sorted((token.start, token.end) for token in tokens(text))


@given(TEXTS, QUERIES)
def test_spans_stand_in_order_apart_and_within_the_text(text: str, query: str) -> None:
    spans = Marker(parse(query)[0]).spans_as_printed(text)
    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start < span.end for end, span in zip(ends, spans, strict=False))
    assert ends[-1] <= len(text)


@given(TEXTS, QUERIES)
def test_marking_never_changes_a_text(text: str, query: str) -> None:
    text = clean(text).replace("<", "").replace(">", "").replace("&", "")
    html = Marker(parse(query)[0]).mark(text)
    assert strip_tags(html).replace("&quot;", '"').replace("&#x27;", "'") == text


@given(st.integers(0, 400), st.integers(1, 60), QUERIES)
def test_a_mark_is_never_cut(before: int, words: int, query: str) -> None:
    text = "a " * before + "skolskjuts § 7 skola. " * words
    passage = Marker(parse(query)[0]).passage(text, 50)
    for span in passage.spans:
        assert not span.start < passage.start < span.end
        assert not span.start < passage.end < span.end
    assert passage.html.count("<mark>") == len(list(passage.shown))


def test_the_words_of_a_phrase_are_exact() -> None:
    assert exact_key("skolan") == "=skolan"
    assert found('"skolan"', "skola skolan") == [("skolan", {0: Kind.ITSELF})]
