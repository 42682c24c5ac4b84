"""Topics and search rows of the corpus: analysed as the site does it, sent by COPY."""

from amnarchive.actions.topics import store_topics
from amnarchive.models import AgendaItem, Document, SearchEntry
from amnarchive.search.index.document_rows import document_row
from amnarchive.search.index.rows import rows, with_all_that_is_indexed
from benchmarks.speed.papers import FIRST_KEY
from benchmarks.speed.table import Row, Table


def write_entries(first: int, last: int) -> None:
    """Write topics and rows of the §§ `first` to `last`, and the rows of the reports to them."""
    held = AgendaItem.objects.filter(pk__range=(first, last)).order_by("pk")
    items = list(with_all_that_is_indexed(held))
    store_topics(items=items)
    table = Table(SearchEntry)
    for item in items:
        table.rows += map(_row, rows(item))
    papers = Document.objects.filter(pk__range=(FIRST_KEY + first, FIRST_KEY + last))
    loaded = papers.select_related("meeting__body", "body").prefetch_related("cases")
    table.rows += [_row(document_row(document)) for document in loaded.order_by("pk")]
    table.send()


def _row(entry: SearchEntry) -> Row:
    fields = SearchEntry._meta.concrete_fields  # noqa: SLF001 - Django's documented API
    return {
        field.attname: getattr(entry, field.attname) for field in fields if not field.primary_key
    }
