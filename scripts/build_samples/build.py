"""Which maker makes which form."""

from collections.abc import Callable
from pathlib import Path

from amnarchive.samples.catalogue import SAMPLES, SOURCES, Sample
from scripts.build_samples.damaged import damaged_text
from scripts.build_samples.docx_file import docx_file
from scripts.build_samples.html_page import html_page
from scripts.build_samples.markdown_file import markdown_file
from scripts.build_samples.pdf_file import pdf_file
from scripts.build_samples.plain import plain_text
from scripts.build_samples.scan import scanned_pdf
from scripts.build_samples.source import Source, parse
from scripts.build_samples.web_copy import web_copy

MAKERS: dict[str, Callable[[Source], bytes]] = {
    "pdf": pdf_file,
    "scan": scanned_pdf,
    "docx": docx_file,
    "html": html_page,
    "markdown": markdown_file,
    "text": plain_text,
    "damaged": damaged_text,
    "web copy": web_copy,
}


def build(sample: Sample) -> bytes:
    """The bytes of one sample file."""
    text = (SOURCES / sample.source).read_text(encoding="utf-8")
    return MAKERS[sample.made_as](parse(text))


def build_all(folder: Path) -> None:
    """Write all sample files into `folder`."""
    for sample in SAMPLES:
        (folder / sample.name).write_bytes(build(sample))
