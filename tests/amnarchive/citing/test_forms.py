"""Citations are what the readers' own programs can read, whatever a title holds."""

import datetime as dt
from dataclasses import replace

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from amnarchive.citing.bibtex import as_bibtex
from amnarchive.citing.citation import Citation
from amnarchive.citing.plain import as_text
from amnarchive.citing.ris import as_ris

CITED = Citation(
    body="Arbetsmarknadsnämnden",
    municipality="Älvköping",
    day=dt.date(2019, 6, 18),
    label="§ 9",
    title="Sommarjobb för unga på öarna",
    address="https://arkiv.example.se/arbetsmarknadsnamnden/2019-06-18/9/",
    retrieved=dt.date(2026, 11, 22),
    file="protokoll åäö_1.pdf",
    sha256="ab" * 32,
    pages=(3, 4),
)
# TeX joins -- and quotes to other signs, which is no fault of ours.
LETTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"],
    include_characters=" ",
    exclude_characters="-`'",
)
TITLES = st.text(LETTERS | st.sampled_from(r"{}\%&$#_~^"), max_size=60)
TEX = get_default_latex_context_db()
SIGNS = {"braceleft": "{", "braceright": "}", "asciicircum": "^", "asciitilde": "~"}
MACROS = [MacroTextSpec(f"text{name}", sign) for name, sign in SIGNS.items()]
TEX.add_context_category("signs", macros=MACROS, prepend=True)


def typeset(text: str) -> str:
    """What TeX would print."""
    return str(LatexNodes2Text(latex_context=TEX).latex_to_text(text))


def bibtex(cited: Citation) -> dict[str, str]:
    """The fields of the one entry, as a kept parser reads them."""
    library = parse_string(as_bibtex(cited))
    assert library.failed_blocks == []
    (entry,) = library.entries
    return {"key": entry.key, "type": entry.entry_type} | {
        field.key: field.value for field in entry.fields
    }


def ris(cited: Citation) -> dict[str, object]:
    (entry,) = rispy.loads(as_ris(cited))
    return dict(entry)


def test_text_is_what_a_person_writes() -> None:
    assert as_text(CITED) == (
        "Arbetsmarknadsnämnden, Älvköping. Protokoll 18 juni 2019, § 9 Sommarjobb för unga på"
        " öarna. AMN-arkivet, https://arkiv.example.se/arbetsmarknadsnamnden/2019-06-18/9/ (hämtad"
        f" 22 november 2026). Läst ur protokoll åäö_1.pdf, s. 3–4, SHA-256 {'ab' * 32}."
    )


def test_bibtex_tells_all() -> None:
    told = bibtex(CITED)
    assert told["key"] == "arbetsmarknadsnamnden-2019-06-18-9"
    assert told["author"] == "{Arbetsmarknadsnämnden, Älvköping}"
    assert told["title"] == "{§ 9 Sommarjobb för unga på öarna}"
    assert (told["year"], told["month"], told["urldate"]) == ("2019", "6", "2026-11-22")
    assert told["url"] == CITED.address
    assert typeset(told["note"]).endswith(f"SHA-256: {'ab' * 32}")
    assert "s. 3–4" in told["note"]


def test_ris_tells_all() -> None:
    told = ris(CITED)
    assert told["type_of_reference"] == "GOVDOC"
    assert told["authors"] == ["Arbetsmarknadsnämnden (Älvköping)"]
    assert told["title"] == "§ 9 Sommarjobb för unga på öarna"
    assert (told["start_page"], told["end_page"]) == ("3", "4")
    assert told["urls"] == [CITED.address]
    assert told["access_date"] == "2026/11/22/"
    assert f"SHA-256: {'ab' * 32}" in str(told["notes"])


def test_a_part_is_named_in_all_forms() -> None:
    part = replace(
        CITED,
        address=f"{CITED.address}#reservation-1",
        part="reservation av Ylva Granqvist (S)",
        pages=(4, 4),
    )
    assert "Sommarjobb för unga på öarna, reservation av Ylva Granqvist (S). AMN" in as_text(part)
    assert "s. 4, SHA-256" in as_text(part)
    told = bibtex(part)
    assert typeset(told["title"]).endswith(", reservation av Ylva Granqvist (S)")
    assert told["url"].endswith("/9/#reservation-1")
    assert told["key"] == "arbetsmarknadsnamnden-2019-06-18-9-reservation-1"
    assert ris(part)["title"] == part.name
    assert ris(part)["urls"] == [part.address]


def test_whole_minutes_are_named_by_their_day() -> None:
    whole = replace(CITED, label="", title="", pages=None)
    assert as_text(whole).startswith(
        "Arbetsmarknadsnämnden, Älvköping. Protokoll 18 juni 2019. AMN-arkivet, https://"
    )
    assert bibtex(whole)["title"] == "{Protokoll 2019-06-18}"
    assert ris(whole)["title"] == "Protokoll 2019-06-18"
    assert "secondary_title" not in ris(whole)


def test_a_paper_without_day_or_body_tells_what_it_has() -> None:
    paper = replace(
        CITED, body="", municipality="", day=None, label="", title="Fler platser.",
        work="Bilaga", number="AMN 2019-0178", pages=None,
    )  # fmt: skip
    assert as_text(paper).startswith("Bilaga, AMN 2019-0178, Fler platser. AMN-arkivet, https://")
    told = bibtex(paper)
    assert told["number"] == "AMN 2019-0178"
    assert not {"author", "year", "month", "date"} & set(told)
    assert ris(paper)["secondary_title"] == "Bilaga"
    assert not {"authors", "year", "date"} & set(ris(paper))


def test_without_an_original_nothing_is_told_of_it() -> None:
    bare = replace(CITED, file="", sha256="", pages=None)
    assert "SHA-256" not in as_text(bare) + as_bibtex(bare) + as_ris(bare)
    assert "note" not in bibtex(bare)
    assert not {"start_page", "notes"} & set(ris(bare))


@given(TITLES)
def test_any_title_survives_bibtex(title: str) -> None:
    cited = replace(CITED, title=title)
    assert typeset(bibtex(cited)["title"]) == cited.name


@given(TITLES)
def test_any_title_survives_ris(title: str) -> None:
    cited = replace(CITED, title=title)
    assert ris(cited)["title"] == cited.name


@given(st.text(max_size=60))
def test_no_text_adds_a_field_or_an_entry(text: str) -> None:
    cited = replace(CITED, title=text, file=text, part=text, body=f"A{text}", work=f"A{text}")
    assert set(bibtex(cited)) == set(bibtex(CITED))
    assert set(ris(cited)) == set(ris(CITED))


HOSTILE = [
    "100 % {klart} \\o/",
    '\u201dCitat\u201d "raka"',
    "\U0001f600 \U0001f1f8\U0001f1ea",
    "ER  - \r\nTY  - BOOK",
    "},\n}\n@misc{x,",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_parts_come_through_whole(text: str) -> None:
    cited = replace(CITED, part=text, number=text)
    said = " ".join(text.split())
    told = bibtex(cited)
    assert typeset(told["title"].replace('"', "")).endswith(said.replace('"', ""))
    assert ris(cited)["title"] == cited.name
    assert said in as_text(cited)
