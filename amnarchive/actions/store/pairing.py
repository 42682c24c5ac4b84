"""Which row a § that was read again belongs to."""

from difflib import SequenceMatcher

from amnarchive.actions.store.addresses import printed_number
from amnarchive.models import AgendaItem, Meeting
from ingest.types import Item

ALIKE = 0.6
"""Share of equal text from which two unnumbered readings are of the same §."""

COMPARED = 400
"""Characters from the start of the text that are compared; enough to tell §§ of a meeting apart."""

Read = tuple[Item, str]


def pair(
    read: list[Read], old: list[AgendaItem], meeting: Meeting
) -> list[tuple[Read, AgendaItem | None]]:
    """Each item with the row that it continues, or None where it is new.

    Printed numbers decide. Where one of the readings has none (a web copy and the minutes), text
    does, in the order of the paper; a row is given once.
    """
    by_number: dict[int, AgendaItem] = {}
    for row in sorted(old, key=lambda r: r.meeting_id == meeting.pk):
        if row.number is not None:
            by_number[row.number] = row
    free = {row.pk: row for row in old}
    found: dict[int, AgendaItem] = {}
    for n, (item, _slug) in enumerate(read):
        number = printed_number(item)
        same = by_number.get(number) if number is not None else None
        if same is not None and same.pk in free:
            found[n] = free.pop(same.pk)
    for n, (item, slug) in enumerate(read):
        if n in found:
            continue
        candidates = [
            row for row in free.values() if row.number is None or printed_number(item) is None
        ]
        like = _best(item, slug, candidates)
        if like is not None:
            found[n] = free.pop(like.pk)
    return [(entry, found.get(n)) for n, entry in enumerate(read)]


def _best(item: Item, slug: str, rows: list[AgendaItem]) -> AgendaItem | None:
    text = _start(item)
    scored = [(_likeness(text, row.text[:COMPARED]), row.slug == slug, row) for row in rows]
    scored = [entry for entry in scored if entry[0] >= ALIKE]
    if scored:
        return max(scored, key=lambda entry: (entry[0], entry[1]))[2]
    return None


def _likeness(one: str, other: str) -> float:
    if not one and not other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def _start(item: Item) -> str:
    parts: list[str] = []
    size = 0
    for section in item.sections:
        for text in (section.heading or "", *(p.text for p in section.paragraphs)):
            if text:
                parts.append(text)
                size += len(text)
        if size > COMPARED:
            break
    return "\n\n".join(parts)[:COMPARED]
