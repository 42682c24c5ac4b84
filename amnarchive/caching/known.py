"""What nearly every page says of the archive as a whole, asked for once for each state of it."""

from dataclasses import dataclass

from django.db import connection

from amnarchive.caching.kept import kept

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


@kept
def known() -> Known:
    """Ask for it: one query."""
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN)
        has_samples, names = cursor.fetchone()
    return Known(has_samples, {(code, letter): name for code, letter, name in names})
