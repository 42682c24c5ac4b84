"""A search never blocks the site: each has its time, then the database stops it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from amnarchive.caching.whole import cut_short
from amnarchive.search import config

# The planner does not know what it costs to unpack a tsvector, and would rather read the whole
# table than the index as soon as a word is frequent. To compile a statement takes longer than to
# run it; and what is counted is to stay in memory.
_SETTINGS = """
SELECT set_config('statement_timeout', %s, true), set_config('enable_seqscan', 'off', true),
    set_config('jit', 'off', true), set_config('work_mem', '32MB', true)
"""


class SearchTookTooLong(Exception):
    """The database stopped a search when its time was over."""


@contextmanager
def limited(milliseconds: int = 0) -> Iterator[None]:
    """Run what is inside in one transaction with a time limit on each statement.

    A page of which something was stopped is not held, even where it says all else.
    `milliseconds`: another limit than `config.STATEMENT_TIMEOUT_MS`.
    """
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(_SETTINGS, [f"{milliseconds or config.STATEMENT_TIMEOUT_MS}ms"])
            yield
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            cut_short()
            raise SearchTookTooLong from error
        raise
