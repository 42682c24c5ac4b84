"""What nearly every page says of the archive as a whole, asked for once for each state of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection
from django.http import HttpRequest

_KNOWN = """
SELECT
    EXISTS (SELECT FROM amnarchive_meeting WHERE is_sample),
    (
        SELECT coalesce(json_agg(json_build_array(party.code, own.letter, own.name)
            ORDER BY own.valid_from NULLS FIRST), '[]')
        FROM amnarchive_partyname AS own JOIN amnarchive_party AS party ON party.id = own.party_id
    )
"""


@dataclass(frozen=True, slots=True)
class Known:
    """`party_names`: {(party code, letter as printed): the newest name it stood for}."""

    has_samples: bool
    party_names: dict[tuple[str, str], str]


def known(request: HttpRequest) -> Known:
    """Give it for this request: one query, none where the state of the archive is known."""
    state: str | None = getattr(request, "archive_state", None)
    return _ask() if state is None else _kept(state, _ask)


@lru_cache(maxsize=4)
def _kept(state: str, ask: Callable[[], Known]) -> Known:  # noqa: ARG001 - kept for this state
    return ask()


def _ask() -> Known:
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN)
        has_samples, names = cursor.fetchone()
    return Known(has_samples, {(code, letter): name for code, letter, name in names})
