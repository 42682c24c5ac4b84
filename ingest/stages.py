"""The whole way from a file to its facts, stage by stage."""

from collections.abc import Callable, Collection
from pathlib import Path

from ingest.extract import extract
from ingest.personal_numbers import find_in_name, find_personal_numbers
from ingest.repair import put_right, repair
from ingest.segment import segment
from ingest.structure import structure
from ingest.types import Reading

Progress = Callable[[str, int, int], None]
"""Told (stage, pages done, pages in all); stage is "extract", "repair", "structure"."""


def _silent(stage: str, done: int, total: int) -> None:
    """Nobody watches."""


def read(
    path: Path,
    *,
    name: str | None = None,
    known: Collection[str] = (),
    refused: Collection[tuple[int, int, str]] = (),
    corrected: Collection[tuple[int, int, str, str]] = (),
    progress: Progress = _silent,
) -> Reading:
    """Read the file at `path` into a `Reading`.

    `name` is what the uploader called the file, where it differs from the path's own. The bytes
    decide what a file is, never its name. `known` are names that the archive is sure of; they help
    to mend a damaged text. `refused` are repairs that a person has undone: (page, line, original),
    page and line 0 where it holds anywhere; `corrected` are words that a person has put right: the
    same with the word as printed. Raises `ingest.errors.IngestError` and nothing else.
    """
    extraction = extract(path, name=name or path.name, progress=progress)
    total = len(extraction.pages)
    progress("repair", 0, total)
    left = {*refused, *((page, line, word) for page, line, word, _printed in corrected)}
    repaired = put_right(repair(extraction, known=known, refused=left), corrected)
    progress("structure", total, total)
    segmentation = segment(repaired)
    kind, content, findings = structure(segmentation)
    return Reading(
        form=extraction.form,
        kind=kind,
        pages=repaired.pages,
        changes=repaired.changes,
        content=content,
        findings=(
            *extraction.findings,
            *repaired.findings,
            *segmentation.findings,
            *findings,
            *find_personal_numbers(repaired.pages),
            *find_in_name(name or path.name),
        ),
    )
