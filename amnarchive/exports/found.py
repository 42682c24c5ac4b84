"""The columns of the search page's list: §§ and documents, reservations and statements."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from django.db.models import prefetch_related_objects
from django.utils.text import capfirst

from amnarchive.exports import item_columns as of_item
from amnarchive.exports.cells import plain
from amnarchive.exports.item_columns import joined
from amnarchive.exports.table import Columns
from amnarchive.models import AgendaItem, SearchEntry
from amnarchive.search.hits.document_hits import DocumentHit
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.hits.item_hits import Hit, hits
from amnarchive.search.hits.part_hits import PartHit, part_hits
from amnarchive.templatetags.archive import dissenters

_ALSO = ("votes", "item_cases", "document")


@dataclass(frozen=True, slots=True)
class Row:
    """A hit as its cells; what a kind of hit has not is ""."""

    kind: str
    date: str
    title: str
    passage: str
    address: str
    document: str
    body: str = ""
    municipality: str = ""
    label: str = ""
    diary_numbers: str = ""
    topics: str = ""
    parties: str = ""
    persons: str = ""
    dissent: str = ""
    outcome: str = ""
    manner: str = ""
    votes: str = ""
    decision: str = ""


COLUMNS: Columns = {
    "Sort": attrgetter("kind"),
    "Datum": attrgetter("date"),
    "Nämnd": attrgetter("body"),
    "Kommun": attrgetter("municipality"),
    "Paragraf": attrgetter("label"),
    "Rubrik": attrgetter("title"),
    "Diarienummer": attrgetter("diary_numbers"),
    "Ämnen": attrgetter("topics"),
    "Partier": attrgetter("parties"),
    "Personer": attrgetter("persons"),
    "Reservation från": attrgetter("dissent"),
    "Utfall": attrgetter("outcome"),
    "Så beslutades det": attrgetter("manner"),
    "Röster": attrgetter("votes"),
    "Beslut": attrgetter("decision"),
    "Textställe": attrgetter("passage"),
    "Adress": attrgetter("address"),
    "Handling SHA-256": attrgetter("document"),
}


def rows_of(
    entries: Sequence[SearchEntry], marker: Marker, site: Callable[[str], str]
) -> list[Row]:
    """Make a row of each entry, in their order; those held back since stay out.

    The number of queries is the same for any number of entries.
    """
    whole = {SearchEntry.Kind.ITEM, SearchEntry.Kind.DOCUMENT}
    rows: dict[int, Row] = {}
    items: dict[int, Hit] = {}
    for hit in hits([entry for entry in entries if entry.kind in whole], marker):
        if isinstance(hit, DocumentHit):
            rows[hit.entry.pk] = _of_document(hit, site)
        else:
            items[hit.item.pk] = hit
    prefetch_related_objects([hit.item for hit in items.values()], *_ALSO)
    for entry in entries:
        if entry.kind == SearchEntry.Kind.ITEM and entry.item_id in items:
            rows[entry.pk] = _of_item(items[entry.item_id], site)
    for part in part_hits([entry for entry in entries if entry.kind not in whole], marker):
        rows[part.entry.pk] = _of_part(part, site)
    return [rows[entry.pk] for entry in entries if entry.pk in rows]


def _of_document(hit: DocumentHit, site: Callable[[str], str]) -> Row:
    body = hit.entry.body
    return Row(
        kind=capfirst(hit.document.get_kind_display()),
        date=hit.entry.date.isoformat(),
        body=body.name if body else "",
        municipality=body.municipality if body else "",
        title=plain(hit.title),
        passage=plain(hit.snippet),
        address=site(hit.document.page_url),
        document=hit.document.sha256,
    )


def _of_item(hit: Hit, site: Callable[[str], str]) -> Row:
    return Row(
        **_of_minutes(hit.item),
        kind="Paragraf",
        title=plain(hit.title),
        dissent=joined(who.party_letter for who in dissenters(hit.item)),
        decision=plain(hit.decision),
        passage=plain(hit.snippet),
        address=site(hit.item.get_absolute_url()),
    )


def _of_part(hit: PartHit, site: Callable[[str], str]) -> Row:
    return Row(
        **_of_minutes(hit.item),
        kind=hit.kind,
        title=plain(hit.title),
        parties=joined(who.party_letter for who in hit.speakers if who.party_letter),
        persons=joined(hit.speakers),
        passage=plain(hit.snippet),
        address=site(hit.url),
    )


def _of_minutes(item: AgendaItem) -> dict[str, str]:
    """What every row under a § says of it."""
    return {
        "date": item.meeting.date.isoformat(),
        "body": item.meeting.body.name,
        "municipality": item.meeting.body.municipality,
        "label": item.plain_label,
        "diary_numbers": of_item.diary_numbers(item),
        "topics": of_item.topics(item),
        "outcome": of_item.outcome(item),
        "manner": of_item.manner(item),
        "votes": of_item.counts(item),
        "document": of_item.source(item),
    }
