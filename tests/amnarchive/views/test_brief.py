"""What a § is about, in the minutes' own words."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.views.brief import ENOUGH, brief, texts
from amnarchive.views.sections import numbered

LINE = "Förvaltningen vill öppna en verkstad för cyklar vid torget."
OTHER = "Verkstaden ska drivas av ungdomar som saknar arbete i stadsdelen."


def section(
    kind: str, heading: str | None, *lines: str, marks: tuple[str, ...] = ()
) -> dict[str, Any]:
    marks = marks or ("",) * len(lines)
    return {
        "kind": kind,
        "heading": heading,
        "paragraphs": [
            {"text": text, "mark": mark, "level": 0, "page": 1, "line": 1}
            for text, mark in zip(lines, marks, strict=True)
        ],
    }


def told(*sections: dict[str, Any], known: tuple[str, ...] = ()) -> list[str]:
    return list(texts(brief(numbered(sections), known)))


def test_a_summary_goes_before_the_matter_and_the_matter_before_the_rest() -> None:
    body = section("body", None, "Det här är den inledande texten före alla rubriker.")
    matter = section("matter", "Ärendet", LINE)
    summary = section("matter", "Sammanfattning av ärendet", OTHER)
    assert told(body, matter, summary) == [OTHER]
    assert told(body, matter) == [LINE]
    assert told(body) == ["Det här är den inledande texten före alla rubriker."]


def test_what_was_said_or_happened_before_is_not_the_matter() -> None:
    assert told(section("matter", "Tidigare behandling", LINE)) == []
    assert told(section("matter", "Anförande", LINE)) == []
    assert told(section("decision", "Beslut", LINE)) == []
    assert told(section("body", "Paragrafen är justerad", LINE)) == []


def test_numbers_and_lines_that_only_lead_on_are_passed_over() -> None:
    lead = "Förvaltningen har i en skrivelse lämnat följande yttrande:"
    assert told(section("body", None, "AMN 2019-0178", lead, LINE)) == [LINE]


def test_a_list_is_taken_with_what_leads_to_it() -> None:
    lead = "Chefen berättade om följande saker på mötet:"
    points = ["Nycklar", "Kort", "Besök"]
    matter = section("matter", "Information", lead, *points, LINE, marks=("", *"•••", ""))
    assert told(matter) == [lead, *points]


def test_what_the_page_says_anyway_is_not_told_twice() -> None:
    body = section("body", None, "Nämnden godkänner rapporten och lägger den åt sidan.", LINE)
    assert told(body, known=("Nämnden godkänner rapporten och lägger den åt sidan.",)) == [LINE]
    assert told(section("body", None, LINE, marks=("1.",)), known=(f"1. {LINE}",)) == []


def test_a_long_paragraph_ends_with_a_sentence_and_says_where_it_goes_on() -> None:
    long = " ".join([LINE] * 12)
    found = brief(numbered([section("matter", "Ärendet", long)]))
    assert found is not None
    (text,) = texts(found)
    assert long.startswith(text)
    assert text.endswith("torget.")
    assert ENOUGH <= len(text) < ENOUGH + len(LINE) + 1
    assert found.goes_on == 1


def test_it_goes_on_in_the_next_paragraph() -> None:
    found = brief(
        numbered([section("matter", "Ärendet", LINE * 3, OTHER * 3, "Slut på det hela.")])
    )
    assert found is not None
    assert found.goes_on == 3
    found = brief(numbered([section("matter", "Ärendet", LINE)]))
    assert found is not None
    assert found.goes_on == 0


@given(st.lists(st.tuples(st.text(max_size=700), st.sampled_from(["", "•", "1."])), max_size=8))
def test_nothing_is_invented(lines: list[tuple[str, str]]) -> None:
    matter = section("matter", "Ärendet", *(t for t, _ in lines), marks=tuple(m for _, m in lines))
    sections = numbered([matter])
    whole = [paragraph.text for paragraph in sections[0].paragraphs]
    for text in texts(brief(sections)):
        assert any(paragraph.startswith(text) for paragraph in whole)
