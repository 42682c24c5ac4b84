"""Which files are measured."""

import sys
from collections.abc import Iterable
from pathlib import Path

from ingest import IngestError
from ingest.extract import extract
from ingest.types import FindingKind, Form

Left = list[tuple[Path, str]]


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files, and those in the folders, by name."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(p for p in path.rglob("*") if p.is_file())
        elif path.is_file():
            found.append(path)
        else:
            sys.exit(f"{path}: there is no such file or folder.")
    return found


def born_digital(paths: Iterable[Path]) -> tuple[list[Path], Left]:
    """The PDFs whose every page has its text in the file, and why each other one is left out."""
    files: list[Path] = []
    left: Left = []
    for path in paths:
        if path.read_bytes()[:1024].find(b"%PDF-") < 0:
            left.append((path, "no PDF"))
            continue
        try:
            extraction = extract(path, name=path.name, progress=lambda *_: None)
        except IngestError as error:
            left.append((path, error.reason))
            continue
        scanned = any(page.scanned for page in extraction.pages) or any(
            finding.kind is FindingKind.OCR_MISSING for finding in extraction.findings
        )
        if extraction.form is not Form.PDF or scanned:
            left.append((path, "scanned"))
        else:
            files.append(path)
    return files, left
