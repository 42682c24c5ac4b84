"""An answer that lacks something for want of time is not held."""

import pytest
from django.db import connection

from amnarchive.caching.whole import answering, cut_short
from amnarchive.search.limit import SearchTookTooLong, limited


@pytest.mark.django_db
def test_a_search_that_was_stopped_makes_the_answer_less_than_whole() -> None:
    with answering() as watched:
        with limited(5_000), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        assert watched.is_whole
        with pytest.raises(SearchTookTooLong), limited(1), connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(2)")
        assert not watched.is_whole


def test_each_answer_is_watched_for_itself() -> None:
    cut_short()
    with answering() as outer:
        with answering() as inner:
            cut_short()
        assert (outer.is_whole, inner.is_whole) == (True, False)
