from hypothesis import given
from hypothesis import strategies as st

from amnarchive.agreement.period import Period, term_of


def test_terms_of_office() -> None:
    assert [str(term_of(year)) for year in (2015, 2018, 2019, 2026, 1993)] == [
        "2015–2018", "2015–2018", "2019–2022", "2023–2026", "1993",
    ]  # fmt: skip


@given(st.integers(1863, 2200))
def test_every_year_is_in_one_term(year: int) -> None:
    term = term_of(year)
    assert term.first <= year <= term.last
    assert {term_of(each) for each in range(term.first, term.last + 1)} == {term}
    assert isinstance(term, Period)
