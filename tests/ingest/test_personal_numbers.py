"""Personal identity numbers are found, and nothing that only looks like one.

The numbers are made up; their check digits are computed here.
"""

from pathlib import Path

import pytest

from ingest import read
from ingest.personal_numbers import find_in_name, find_personal_numbers
from ingest.types import FindingKind, Line, Page, Place


def with_check_digit(nine: str) -> str:
    """Ten digits: the Luhn rule, the weights 2 and 1 in turn."""
    products = [int(digit) * (2 - index % 2) for index, digit in enumerate(nine)]
    return nine + str(-sum(sum(divmod(product, 10)) for product in products) % 10)


TEN = with_check_digit("850412238")
DATE, LAST = TEN[:6], TEN[6:]
OLD = with_check_digit("150412238")
COORDINATION = with_check_digit("850472238")
ORGANISATION = with_check_digit("212000014")
WRONG = TEN[:-1] + str((int(TEN[-1]) + 1) % 10)


def page(*texts: str) -> Page:
    return Page(3, tuple(Line(text, Place(3, at)) for at, text in enumerate(texts, 1)))


def masked(*texts: str) -> list[str]:
    return [finding.text for finding in find_personal_numbers([page(*texts)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Sökanden {DATE}-{LAST} bor här", f"{DATE}-****"),
        (f"({DATE}-{LAST}).", f"{DATE}-****"),
        (f"pnr:19{DATE}-{LAST}, född", f"19{DATE}-****"),
        (f"19{DATE}{LAST}", f"19{DATE}****"),
        (f"nr {TEN} i", f"{DATE}****"),
        (f"{DATE} {LAST}", f"{DATE} ****"),
        (f"{DATE} - {LAST}", f"{DATE} - ****"),
        (f"{DATE}–{LAST}", f"{DATE}–****"),
        (f"1985-04-12-{LAST}", "1985-04-12-****"),
        (f"{OLD[:6]}+{OLD[6:]}", f"{OLD[:6]}+****"),
        (f"{COORDINATION[:6]}-{COORDINATION[6:]}", f"{COORDINATION[:6]}-****"),
    ],
)
def test_found_and_masked(text: str, expected: str) -> None:
    assert masked(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        f"{WRONG[:6]}-{WRONG[6:]}",
        f"{ORGANISATION[:6]}-{ORGANISATION[6:]}",
        f"org.nr {TEN[:6]}-{TEN[6:]}",
        f"AMN 2019-0178-1.3, dnr {DATE}-{LAST}",
        f"KS-{DATE}-{LAST}",
        f"{DATE}-{LAST}-2",
        f"{DATE}-{LAST}/2019",
        f"tel. {TEN}",
        with_check_digit("070512238"),
        "08-508 25 000",
        "2999-01-01",
        f"21{DATE}-{LAST}",
        f"1{TEN}1",
        with_check_digit("851332238"),
    ],
)
def test_not_found(text: str) -> None:
    assert masked(text) == []


def test_place_and_kind() -> None:
    (found,) = find_personal_numbers([page("Inget här", f"{DATE}-{LAST}")])
    assert (found.kind, found.page, found.line) == (FindingKind.PERSONAL_NUMBER, 3, 2)


def test_two_on_a_line_and_one_broken_between_lines() -> None:
    text = f"{DATE}-{LAST} och {DATE}-{LAST}"
    assert masked(text) == [f"{DATE}-****"] * 2
    assert masked(f"Sökanden {DATE}-", f"{LAST} bor") == [f"{DATE}-****"]
    assert masked(f"Sökanden {DATE}-", "fortsätter") == []


def test_the_last_digits_never_leave() -> None:
    assert all(LAST not in text for text in masked(f"a {DATE}-{LAST} b {TEN} c 19{TEN}"))


def test_an_empty_page_hides_nothing_of_the_others() -> None:
    pages = [page(), page(f"Sökanden {DATE}-{LAST}"), page()]
    assert [finding.text for finding in find_personal_numbers(pages)] == [f"{DATE}-****"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (f"beslut-{DATE}-{LAST}.pdf", [f"Filnamnet: {DATE}-****"]),
        (f"beslut_19{DATE}-{LAST}_slutligt.pdf", [f"Filnamnet: 19{DATE}-****"]),
        (f"2021-03-16_{DATE}{LAST}.docx", [f"Filnamnet: {DATE}****"]),
        (f"{DATE}-{LAST}", [f"Filnamnet: {DATE}-****"]),
        ("amn-2019-06-18-protokoll.pdf", []),
        (f"dnr {ORGANISATION}.pdf", []),
    ],
)
def test_a_files_name_is_public_too(name: str, expected: list[str]) -> None:
    assert [finding.text for finding in find_in_name(name)] == expected


def test_the_name_is_looked_at_with_the_text(tmp_path: Path) -> None:
    path = tmp_path / "fil"
    path.write_text("En text utan paragrafer.", encoding="utf-8")
    kinds = [finding.kind for finding in read(path, name=f"{DATE}-{LAST}.txt").findings]
    assert kinds.count(FindingKind.PERSONAL_NUMBER) == 1
