"""Documents that are attached to a § go with it when a new reading moves it."""

from collections.abc import Mapping

from amnarchive.actions.index import index_documents
from amnarchive.actions.store.corrections import Address, address
from amnarchive.models import AgendaItem, Document, Meeting


def follow_papers(*, moves: Mapping[Address, AgendaItem | None], alive: set[Address]) -> None:
    """Move attached documents from old address to item; one that is gone (None) keeps its place.

    Where another § is `alive` at that place now, the document stays with the meeting alone: it was
    not attached to that one.
    """
    meetings = {meeting for meeting, _slug in moves}
    attached = Document.objects.papers().filter(meeting__in=meetings).exclude(item_slug="")
    for document in attached.select_for_update(of=("self",)).order_by("pk"):
        old = (document.meeting_id or 0, document.item_slug)
        if old not in moves:
            continue
        item = moves[old]
        if item is None and old in alive:
            document.item_slug = ""
        elif item is not None and address(item) != old:
            document.meeting, document.item_slug = item.meeting, item.slug
        else:
            continue
        document.save(update_fields=["meeting", "item_slug"])
        index_documents(documents=[document])


def move_papers(before: Meeting, meeting: Meeting) -> None:
    """Move what is left at a meeting that proved to be another one."""
    left = list(Document.objects.filter(meeting=before).exclude(kind__in=["minutes", "extract"]))
    Document.objects.filter(pk__in=[document.pk for document in left]).update(meeting=meeting)
    index_documents(documents=left)
