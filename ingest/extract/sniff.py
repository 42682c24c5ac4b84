"""Which form a file has, by its bytes; the name only settles what bytes leave open."""

import re
from enum import StrEnum
from pathlib import PurePath

from ingest.errors import EmptyFile, WrongType
from ingest.extract.charset import decode
from ingest.extract.foreign import name_of_foreign
from ingest.extract.zips import form_of_zip
from ingest.types import Form

_HEAD = 4096
_PDF_WITHIN = 1024 + len(b"%PDF-")  # Acrobat accepts as much before the header
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_MARKDOWN_SIGN = re.compile(
    r"^(?:#{1,6} \S|\*\*[^*\n]+\*\*\s*$|[-*] .*\*\*[^*\n]+\*\*)", re.MULTILINE
)
_MARKDOWN_SIGNS = 3
_MARKDOWN_NAMES = {".md", ".markdown", ".mdown", ".mkd"}
_BINARY_NAMES = {
    ".pdf", ".docx", ".doc", ".xlsx", ".xls", ".pptx", ".zip", ".odt", ".rtf",
    ".jpg", ".jpeg", ".png", ".tif", ".tiff",
}  # fmt: skip
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")
_AGAIN = "Ladda ner protokollet igen och kontrollera att det går att öppna."


class Kind(StrEnum):
    """What the reader of a file is chosen by: the forms, and pictures, which become scans."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"
    IMAGE = "image"


def sniff(data: bytes, name: str) -> Kind:
    """What `data` is. Raises EmptyFile, WrongType or Damaged for what the archive does not read."""
    suffix = PurePath(name.lower()).suffix
    if not data.strip(b"\x00 \t\r\n\f\v"):
        raise EmptyFile(
            "Filen är tom.",
            "Kontrollera filen där du hämtade den och ladda upp den igen.",
        )
    text = None if _is_binary(data) else decode(data[:_HEAD])
    if text is not None and _HTML.match(text):
        return _html(data, suffix)
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return Kind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind(form_of_zip(data, suffix))
    if data.startswith(_IMAGES):
        return Kind.IMAGE
    foreign = name_of_foreign(data)
    if foreign:
        raise WrongType(f"{_called(suffix)} {foreign.what}.", foreign.advice)
    if text is None:
        raise WrongType(
            f"{_called(suffix)} ingen fil av ett slag som arkivet kan läsa, eller skadad.",
            "Ladda upp protokollet som PDF, Word (.docx), webbsida eller text.",
        )
    if suffix in _BINARY_NAMES:
        raise WrongType(f"Filen heter {suffix} men är en textfil.", _AGAIN)
    return Kind.MARKDOWN if _is_markdown(data, suffix) else Kind.TEXT


def _called(suffix: str) -> str:
    return f"Filen heter {suffix} men är" if suffix in _BINARY_NAMES else "Filen är"


def _html(data: bytes, suffix: str) -> Kind:
    if suffix not in _BINARY_NAMES:
        return Kind.HTML
    found = _TITLE.search(decode(data[:100_000]))
    title = " ".join(found[1].split())[:80] if found else ""
    called = f" (”{title}”)" if title else ""
    raise WrongType(
        f"Filen heter {suffix} men är en webbsida{called}, troligen en felsida.", _AGAIN
    )


def _is_markdown(data: bytes, suffix: str) -> bool:
    if suffix in _MARKDOWN_NAMES:
        return True
    signs = _MARKDOWN_SIGN.findall(decode(data[:50_000]))
    return len(signs) >= _MARKDOWN_SIGNS


def _is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding that people write in."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    text = decode(data[:_HEAD])
    strange = sum(1 for char in text if char < " " and char not in "\t\n\r\f\x0b\x1b\x1a\x08\x00")
    nulls = text.count("\x00")
    wrong = text.count("\ufffd")
    return strange > 0.02 * len(text) or nulls > 0.1 * len(text) or wrong > 0.2 * len(text)


__all__ = ["Form", "Kind", "sniff"]
