"""Diary numbers in every spelling that registries print and people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.diary_number import normalise, recognise


@pytest.mark.parametrize(
    ("printed", "key", "slug"),
    [
        ("AMN 2019-0178-1.3", "AMN 2019-0178", "amn-2019-0178"),
        ("AMN 2015-0194-01.06", "AMN 2015-0194", "amn-2015-0194"),
        ("AMN2019-0178", "AMN 2019-0178", "amn-2019-0178"),
        ("amn 2019/178", "AMN 2019-0178", "amn-2019-0178"),
        ("amn-2019-0178", "AMN 2019-0178", "amn-2019-0178"),
        ("Dnr AMN 2019–0178", "AMN 2019-0178", "amn-2019-0178"),
        ("(Dnr: AMN 2019 - 0178 - 1.3)", "AMN 2019-0178", "amn-2019-0178"),
        ("AMN 2022/462", "AMN 2022-0462", "amn-2022-0462"),
        ("AMN 462/2022", "AMN 2022-0462", "amn-2022-0462"),
        ("SLK-2024-00074", "SLK 2024-00074", "slk-2024-00074"),
        ("SLK-2024-00074:18", "SLK 2024-00074", "slk-2024-00074"),
        ("diarienr slk2024/74", "SLK 2024-00074", "slk-2024-00074"),
        ("2026.007 BUN", "BUN 2026-0007", "bun-2026-0007"),
        ("BUN 2026.007", "BUN 2026-0007", "bun-2026-0007"),
        ("Dnr 322-278/2009", "322-278/2009", "322-278-2009"),
        ("dnr322-278/2009", "322-278/2009", "322-278-2009"),
        ("3.1.1-542/2019", "3.1.1-542/2019", "3-1-1-542-2019"),
        ("KS 2021/1234 1.2.1", "KS 2021-1234", "ks-2021-1234"),
        ("0744/23", "2023-0744", "2023-0744"),
        ("744/2023", "2023-0744", "2023-0744"),
        ("Dnr 2019-0178", "2019-0178", "2019-0178"),
        ("ÄN 2020/12", "ÄN 2020-0012", "aen-2020-0012"),
        ("Löpnummer 7 b", "LOEPNUMMER 7 B", "loepnummer-7-b"),
    ],
)
def test_a_printed_number_gives_one_key_and_one_address(printed: str, key: str, slug: str) -> None:
    found = normalise(printed)
    assert (found.key, found.slug) == (key, slug)


@pytest.mark.parametrize(
    ("printed", "year"),
    [
        ("AMN 2019-0178-1.3", 2019),
        ("Dnr 322-278/2009", 2009),
        ("2026.007 BUN", 2026),
        ("0744/23", 2023),
        ("ärende sju", None),
    ],
)
def test_the_year_of_the_case(printed: str, year: int | None) -> None:
    assert normalise(printed).year == year


@pytest.mark.parametrize(
    "text",
    [
        "",
        "integrationspakten",
        "2019-06-18",
        "§ 12",
        "18 juni 2019",
        "budget 2020",
        "9/2",
        "2024/25",
    ],
)
def test_what_is_no_diary_number_is_not_taken_for_one(text: str) -> None:
    assert recognise(text) is None


def test_text_without_letter_or_digit_is_refused() -> None:
    with pytest.raises(ValueError, match="no diary number"):
        normalise(" – ")


@given(st.text(max_size=300))
def test_any_text_gives_a_key_that_fits_or_is_refused(text: str) -> None:
    try:
        number = normalise(text)
    except ValueError:
        return
    assert 0 < len(number.key) <= 100
    assert 0 < len(number.slug) <= 100
    assert number.slug.isascii()


@given(
    st.sampled_from(["AMN", "SLK", "BUN", "ÄN", "KS"]),
    st.integers(1950, 2090),
    st.integers(1, 999_999),
)
def test_the_key_and_the_address_are_read_back_as_themselves(
    prefix: str, year: int, serial: int
) -> None:
    number = normalise(f"{prefix} {year}/{serial}")
    assert normalise(number.key) == number
    assert recognise(number.slug.replace("ae", "ä")) == number
