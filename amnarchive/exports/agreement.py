"""The columns of the table of agreement, and of what stands behind one of its cells."""

from collections.abc import Callable
from typing import Any

from amnarchive.exports import item_columns as of_item
from amnarchive.exports.item_columns import joined
from amnarchive.exports.table import Columns

YES, NO = "ja", "nej"


def cell_columns(site: Callable[[str], str], *, measure: str, formula: str, body: str) -> Columns:
    """Give the columns of the table: a row for each two parties.

    `measure` and `formula` as the page says them; `body` the name of the committee, or of all.
    """
    return {
        "Mått": lambda _row: measure,
        "Från år": lambda row: row.period.first,
        "Till år": lambda row: row.period.last,
        "Nämnd": lambda _row: body,
        "Parti A": lambda row: row.one.party_letter,
        "Parti B": lambda row: row.other.party_letter,
        "Parti A namn": lambda row: row.one_name,
        "Parti B namn": lambda row: row.other_name,
        "Tillsammans": lambda row: row.cell.together,
        "n": lambda row: row.cell.n,
        "Andel": lambda row: _share(row.cell.share),
        "Få": lambda row: YES if row.cell.is_few else NO,
        "Formel": lambda _row: formula,
        "Adress": lambda row: site(row.url),
    }


def pair_columns(site: Callable[[str], str]) -> Columns:
    """Give the columns of what counts for two parties, a row for each."""
    return {
        "Datum": lambda row: row.item.meeting.date.isoformat(),
        "Nämnd": lambda row: row.item.meeting.body.name,
        "Kommun": lambda row: row.item.meeting.body.municipality,
        "Paragraf": lambda row: row.item.plain_label,
        "Rubrik": lambda row: row.item.title,
        "Tillsammans": lambda row: YES if row.together else NO,
        "Partier": lambda row: _letters(row.behind),
        "Ja från": lambda row: _letters(row.yes),
        "Nej från": lambda row: _letters(row.no),
        "Varken eller": lambda row: _letters(row.neither),
        "Vad": lambda row: row.what,
        "Adress": lambda row: site(row.url),
        "Handling SHA-256": lambda row: of_item.source(row.item),
    }


def _letters(bearers: Any) -> str:
    return joined(bearer.party_letter for bearer in bearers)


def _share(share: float | None) -> str:
    """Four decimals with a point, as R and Python read them; empty where nothing counts."""
    return "" if share is None else f"{share:.4f}"
