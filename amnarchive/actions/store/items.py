"""The §§ of one document, updated in place with all that happened under them."""

from typing import Any

from amnarchive.actions.index import index_items
from amnarchive.actions.likeness import following
from amnarchive.actions.publish import settle_meeting
from amnarchive.actions.store.addresses import item_slugs, printed_number
from amnarchive.actions.store.attached import follow_papers
from amnarchive.actions.store.cases import case_rows
from amnarchive.actions.store.corrections import Address, address, follow, replay
from amnarchive.actions.store.facts import forget_facts, store_facts
from amnarchive.actions.store.pairing import pair
from amnarchive.actions.store.parties import PartyRegister
from amnarchive.actions.store.places import box_of
from amnarchive.actions.store.plain import plain_text
from amnarchive.actions.store.register import PersonRegister
from amnarchive.actions.topics import found_topics
from amnarchive.models import AgendaItem, Document, ItemCase, Meeting
from ingest.types import Item, Minutes, Section

FIELDS = [
    "meeting",
    "document",
    "position",
    "number",
    "slug",
    "title",
    "immediate_approval",
    "report_dated",
    "outcome",
    "vote_kind",
    "sections",
    "text",
    "topics",
    "published",
    "page",
    "line",
    "box",
]


def store_items(
    *,
    document: Document,
    meeting: Meeting,
    minutes: Minutes,
    public: bool,
    people: PersonRegister,
    parties: PartyRegister,
) -> dict[str, str]:
    """Store the items of the minutes, `public` or not; gives the paths that moved, old → new.

    Whole minutes replace every § of the meeting. An extract adds its own §§ and leaves those that
    whole minutes have given.
    """
    held = AgendaItem.objects.select_related("meeting__body", "document")
    old = list(held.filter(meeting=meeting))
    if document.pk is not None:
        old += list(held.filter(document=document).exclude(meeting=meeting))
    slugs = item_slugs(minutes.items)
    read = list(zip(minutes.items, slugs, strict=True))
    if minutes.is_extract:
        kept = {
            row.slug: row
            for row in old
            if row.meeting_id == meeting.pk
            and row.document_id != document.pk
            and row.document is not None
            and row.document.kind == Document.Kind.MINUTES
        }
        read = [(item, slug) for item, slug in read if slug not in kept]
        mine = {slug for _item, slug in read}
        old = [row for row in old if row.document_id == document.pk or row.slug in mine]
    rows, moves, gone = [], {}, {row.pk: row for row in old}
    if minutes.is_extract:
        # It was stored under a wrong day: its address leads to the § of the whole minutes now.
        given = (row for row in old if row.document_id == document.pk and row.slug in kept)
        moves = {row.path: kept[row.slug].path for row in given}
    places: dict[Address, AgendaItem | None] = {address(row): None for row in old}
    numbers: set[int] = set()
    for (item, slug), found in pair(read, old, meeting):
        before = found.path if found is not None else None
        if found is not None:
            gone.pop(found.pk)
            places[address(found)] = found
        row = found or AgendaItem()
        number = printed_number(item)
        _fill(row, item, slug, None if number in numbers else number, meeting, document)
        row.published = public
        if minutes.is_extract and number is not None:
            row.position = number  # several extracts of a meeting stand in the order of their §§
        if number is not None:
            numbers.add(number)
        if before is not None and before != row.path:
            moves[before] = row.path
        rows.append((row, item))
    held_before = [row.pk for row in old]
    with following(items=AgendaItem.objects.filter(pk__in=held_before)):
        AgendaItem.objects.filter(pk__in=gone).delete()
        forget_facts(items=held_before)
        _save([row for row, _item in rows])
        if public:
            settle_meeting(meeting)
        store_facts(rows, people=people, parties=parties)
        _store_cases(rows, meeting.body.municipality)
        alive = {address(row) for row, _item in rows}
        follow(moves=places, alive=alive)
        follow_papers(moves=places, alive=alive)
        replay(meeting=meeting, items=[row for row, _item in rows])
        index_items(items=[row for row, _item in rows])
    return moves


def _fill(
    row: AgendaItem,
    item: Item,
    slug: str,
    number: int | None,
    meeting: Meeting,
    document: Document,
) -> None:
    row.meeting, row.document = meeting, document
    row.position, row.number, row.slug = item.position, number, slug
    row.title = (item.title or "")[:1000]
    row.immediate_approval = item.immediate_approval
    row.report_dated = item.report_dated
    row.outcome = item.outcome.value if item.outcome else ""
    row.vote_kind = item.vote.value if item.vote else ""
    row.sections = [_section(section) for section in item.sections]
    row.text = plain_text(item)
    # The index finds them once more, after what people have corrected: mostly there is no change.
    row.topics = found_topics(
        title=row.title,
        decision=[point.text for point in item.decision],
        text=row.text,
        body=meeting.body,
    )
    row.page, row.line = item.place.page, item.place.line
    row.box = box_of(item.place)


def _save(rows: list[AgendaItem]) -> None:
    # Django's bulk_update takes 5 ms a row for so many fields: it says each value as an expression.
    AgendaItem.objects.bulk_create(
        [row for row in rows if row.pk is not None],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=FIELDS,
    )
    AgendaItem.objects.bulk_create([row for row in rows if row.pk is None])


def _store_cases(rows: list[tuple[AgendaItem, Item]], municipality: str) -> None:
    printed_here = (printed for _row, item in rows for printed in item.diary_numbers)
    cases = case_rows(printed_here, municipality=municipality)
    ItemCase.objects.bulk_create(
        ItemCase(item=row, case=cases[printed], position=n, printed=printed[:100])
        for row, item in rows
        for n, printed in enumerate(dict.fromkeys(item.diary_numbers), 1)
        if printed in cases
    )


def _section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind.value,
        "heading": section.heading,
        "paragraphs": [
            {
                "text": paragraph.text,
                "mark": paragraph.mark,
                "level": paragraph.level,
                "page": paragraph.place.page,
                "line": paragraph.place.line,
                "box": box_of(paragraph.place),
            }
            for paragraph in section.paragraphs
        ],
    }
