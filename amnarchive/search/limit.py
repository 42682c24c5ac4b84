"""A search never blocks the site: each has its time, then the database stops it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from amnarchive.search import config

# The planner does not know what it costs to unpack a tsvector, and would rather read the whole
# table than the index as soon as a word is frequent.
_SETTINGS = """
SELECT set_config('statement_timeout', %s, true), set_config('enable_seqscan', 'off', true)
"""


class SearchTookTooLong(Exception):
    """The database stopped a search after `config.STATEMENT_TIMEOUT_MS`."""


@contextmanager
def limited() -> Iterator[None]:
    """Run what is inside in one transaction with a time limit on each statement."""
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(_SETTINGS, [f"{config.STATEMENT_TIMEOUT_MS}ms"])
            yield
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise SearchTookTooLong from error
        raise
