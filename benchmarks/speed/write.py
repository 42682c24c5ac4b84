"""Writes the corpus into an empty archive, stage by stage."""

from django.core.management.color import no_style
from django.db import connection

from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.models import Case, DocumentPage, SearchEntry
from benchmarks.speed.base import store_base
from benchmarks.speed.crew import index_chunk, spread, stage, write_chunk
from benchmarks.speed.indexes import without_indexes
from benchmarks.speed.matter import diary_number
from benchmarks.speed.plan import sittings
from benchmarks.speed.rows import MODELS
from benchmarks.speed.table import Table
from benchmarks.speed.world import committees, slug

_SOURCES = (Case, DocumentPage, *MODELS)


def write_corpus(items: int, seconds: dict[str, float]) -> None:
    """Write `items` §§ and all that hangs on them, but for the search rows.

    `seconds` gets the time of each stage.
    """
    meetings = len(sittings(items))
    with stage("committees, people, cases", seconds):
        store_base()
        _write_cases(items)
    with stage("§§ and documents", seconds), without_indexes(_SOURCES):
        spread(write_chunk, items, meetings)
    with stage("sequences, statistics", seconds), connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(_SOURCES)):
            cursor.execute(statement)
        cursor.execute("VACUUM (ANALYZE)")


def index_corpus(items: int, seconds: dict[str, float]) -> None:
    """Write all search rows anew, and count the words."""
    table = SearchEntry._meta.db_table  # noqa: SLF001 - Django's documented API
    with stage("search rows with their indexes", seconds), without_indexes([SearchEntry]):
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {table} RESTART IDENTITY")
        with stage("of that: analysis and COPY", seconds):
            spread(index_chunk, items, len(sittings(items)))
    with stage("vacuum of the search rows", seconds), connection.cursor() as cursor:
        cursor.execute(f"VACUUM (ANALYZE) {table}")
    with stage("vocabulary", seconds):
        rebuild_vocabulary()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) amnarchive_searchterm")


def _write_cases(items: int) -> None:
    table, known = Table(Case), set[int]()
    for sitting in sittings(items):
        for case in {each.case for each in sitting.agenda} - known - {0}:
            known.add(case)
            printed = diary_number(case, sitting.committee)
            city = committees()[sitting.committee].municipality
            number = slug(printed)
            table.rows.append(
                {
                    "id": case,
                    "key": printed,
                    "number": number,
                    "municipality": city,
                    "slug": slug(f"{printed} {city} {case}"),
                }
            )
    table.send()
