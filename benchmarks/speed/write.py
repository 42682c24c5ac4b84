"""Writes the corpus into an empty archive, stage by stage."""

from django.core.management.color import no_style
from django.db import connection

from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.models import (
    Attendance,
    Ballot,
    Case,
    DocumentPage,
    PageImage,
    SearchEntry,
    Vote,
)
from benchmarks.speed.base import store_base
from benchmarks.speed.crew import (
    index_chunk,
    index_whole_chunk,
    spread,
    stage,
    write_chunk,
    write_whole_chunk,
)
from benchmarks.speed.indexes import without_indexes
from benchmarks.speed.matter import diary_number
from benchmarks.speed.plan import sittings
from benchmarks.speed.rows import MODELS
from benchmarks.speed.table import Table
from benchmarks.speed.twins import write_twins
from benchmarks.speed.world import committees, slug

_SOURCES = (Case, DocumentPage, *MODELS)
_WHOLE = (Attendance, Vote, Ballot, PageImage, DocumentPage)


def write_corpus(items: int, seconds: dict[str, float], *, whole: bool = False) -> None:
    """Write `items` §§ and all that the search reads of them, but for the search rows.

    `whole`: all that the site's pages read besides: who was there, votes, pages, texts that are
    alike. `seconds` gets the time of each stage.
    """
    meetings = len(sittings(items))
    with stage("committees, people, cases", seconds):
        store_base()
        _write_cases(items)
    with stage("§§ and documents", seconds), without_indexes(_SOURCES):
        spread(write_chunk, items, meetings)
    if whole:
        with stage("roll, votes, pages, twins", seconds), without_indexes(_WHOLE):
            spread(write_whole_chunk, items, meetings)
            write_twins()
    with stage("sequences, statistics", seconds), connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list({*_SOURCES, *_WHOLE})):
            cursor.execute(statement)
        cursor.execute("VACUUM (ANALYZE)")


def index_corpus(items: int, seconds: dict[str, float], *, whole: bool = False) -> None:
    """Write all search rows anew, and count the words; `whole`: all else that is derived too."""
    table = SearchEntry._meta.db_table  # noqa: SLF001 - Django's documented API
    with stage("search rows with their indexes", seconds), without_indexes([SearchEntry]):
        with connection.cursor() as cursor:
            cursor.execute(f"TRUNCATE {table} RESTART IDENTITY")
        with stage("of that: analysis and COPY", seconds):
            meetings = len(sittings(items))
            spread(index_whole_chunk if whole else index_chunk, items, meetings)
    with stage("vacuum", seconds), connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE)")
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
