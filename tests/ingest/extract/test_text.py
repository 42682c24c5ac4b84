"""Plain text: any encoding, pages by form feed, lines as they stand."""

import unicodedata

import pytest

from ingest.errors import EmptyFile, TooLarge
from ingest.extract.charset import decode
from ingest.extract.clean import clean_line
from ingest.extract.here import extract_bytes
from ingest.extract.limits import Limits
from ingest.types import Form

SWEDISH = (
    "§ 7 Återremiss av skolskjutsärendet\n\nNämnden beslöt att återförvisa ärendet.\n"
    "Ordföranden Märta Åkerö (S) och ledamoten Björn Öhrn (M) närvarade.\n"
)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"],
)
def test_encodings(encoding: str) -> None:
    assert decode(SWEDISH.encode(encoding)) == SWEDISH


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_old_encodings(encoding: str) -> None:
    assert (
        decode((SWEDISH.replace("§", "Par") * 3).encode(encoding))
        == SWEDISH.replace("§", "Par") * 3
    )


def test_one_broken_byte_spoils_nothing_else() -> None:
    data = (SWEDISH * 5).encode().replace("Björn".encode(), b"Bj\xf6rn", 1)
    assert decode(data).count("Märta Åkerö") == 5


def test_pages_and_lines() -> None:
    extraction = extract_bytes("Ett\r\n\r\n  två \nTre\fFyra\n\f".encode(), "a.txt")
    assert extraction.form is Form.TEXT
    first, second = extraction.pages
    assert [line.text for line in first.lines] == ["Ett", "", "  två ", "Tre"]
    assert [line.place.line for line in first.lines] == [1, 2, 3, 4]
    assert [(line.text, line.place.page, line.place.line) for line in second.lines] == [
        ("Fyra", 2, 1)
    ]


def test_list_marks_stay() -> None:
    extraction = extract_bytes("1. Godkänna.\n • Avslå.\n- Bifalla.".encode(), "a.txt")
    assert [line.text for line in extraction.pages[0].lines] == [
        "1. Godkänna.",
        " • Avslå.",
        "- Bifalla.",
    ]


def test_characters_without_ink_go() -> None:
    assert clean_line("Be\x00slut\x07\u200b\ufeff") == "Beslut"
    assert clean_line("a\u0308renden") == unicodedata.normalize("NFC", "ärenden") == "ärenden"
    assert clean_line("för\u00advalt\u00ad") == "förvalt-"
    assert clean_line("ett\u2028två") == "ett två"
    assert clean_line("\ud800x") == "x"


def test_too_many_pages_and_letters() -> None:
    with pytest.raises(TooLarge, match="högst 3"):
        extract_bytes(b"a\fb\fc\fd", "a.txt", Limits(pages=3))
    with pytest.raises(TooLarge):
        extract_bytes(b"a" * 200, "a.txt", Limits(characters=100))
    with pytest.raises(TooLarge, match="MB"):
        extract_bytes(b"a" * 200, "a.txt", Limits(file_bytes=100))


def test_bom_alone_is_empty() -> None:
    with pytest.raises(EmptyFile):
        extract_bytes(b"\xef\xbb\xbf", "a.txt")
