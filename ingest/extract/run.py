"""Extract a file."""

from collections.abc import Callable
from pathlib import Path

from ingest.extract.limits import DEFAULT, Limits
from ingest.extract.markdown import read_markdown
from ingest.extract.text import read_text
from ingest.types import Extraction

Progress = Callable[[str, int, int], None]


def extract(path: Path, *, name: str, progress: Progress, limits: Limits = DEFAULT) -> Extraction:
    """Read the file at `path`, called `name` by its uploader, into pages."""
    data = path.read_bytes()
    if b"%PDF-" in data[:1100]:
        from ingest.extract.pdf import read_pdf  # noqa: PLC0415 - slow to import

        return read_pdf(data, limits, lambda done, total: progress("extract", done, total))
    if name.lower().endswith((".md", ".markdown")):
        return read_markdown(data, limits)
    return read_text(data, limits)
