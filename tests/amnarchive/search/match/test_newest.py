"""The newest of what matches, found in the last years first where very much does."""

import pytest
from django.http import QueryDict

from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.models import SearchEntry
from amnarchive.search import config
from amnarchive.search.asking.parameters import read
from amnarchive.search.match.matching import matches
from amnarchive.search.match.newest import newest
from amnarchive.search.match.scope import EVERYTHING
from tests.amnarchive.search.archive import make_indexed

pytestmark = pytest.mark.django_db


def dates(first: int, end: int, query: str = "q=sommarjobb") -> list[str]:
    asked = read(QueryDict(query), EVERYTHING.filters)
    keys = newest(matches(asked, EVERYTHING, asked.query.all_of()), first, end)
    rows = SearchEntry.objects.in_bulk(keys)
    return [str(rows[key].date) for key in keys]


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty §§ in ten years, ten of them about summer jobs, and none of these in the last."""
    for year in range(2001, 2011):
        for month in range(1, 5):
            title = "Sommarjobb" if month == 1 and year < 2010 else f"Annat {month}"
            make_indexed(title, day=f"{year}-{month:02}-01")
    rebuild_vocabulary()
    monkeypatch.setattr(config, "SORTED_MOST", -1)


@pytest.mark.usefixtures("many")
def test_the_last_years_are_enough_or_all_are_looked_through() -> None:
    assert dates(0, 2) == ["2009-01-01", "2008-01-01"]
    assert dates(0, 20) == [f"{year}-01-01" for year in range(2009, 2000, -1)]
    assert dates(3, 5) == ["2006-01-01", "2005-01-01"]


@pytest.mark.usefixtures("many")
def test_a_year_that_is_asked_for_is_kept() -> None:
    assert dates(0, 5, "q=sommarjobb&ar=2003") == ["2003-01-01"]
