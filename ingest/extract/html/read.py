"""From the bytes of a saved web page to its one page."""

import re
import warnings

from bs4 import BeautifulSoup

from ingest.errors import EmptyFile
from ingest.extract.charset import decode
from ingest.extract.clean import clean_line
from ingest.extract.here import Watcher
from ingest.extract.html.blocks import Blocks
from ingest.extract.html.main import main_part
from ingest.extract.limits import Limits
from ingest.extract.text import check_length
from ingest.extract.writer import LineWriter
from ingest.types import Extraction, Form, Page

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_HEAD = 8192


def read_html(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a saved web page: headings, lists, table rows and line breaks as lines."""
    text = _decoded(data)
    check_length(text, limits)
    text = _XML_DECLARATION.sub("", text.replace("\x00", ""), count=1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(text, "lxml")
    title = clean_line(" ".join(soup.title.get_text().split())) if soup.title else ""
    writer = LineWriter()
    Blocks(writer).write(main_part(soup))
    if not writer.lines:
        raise EmptyFile(
            "Webbsidan innehåller ingen text.",
            "Sidor som byggs i webbläsaren sparas ofta tomma. Öppna sidan, skriv ut den som PDF "
            "och ladda upp den.",
        )
    watcher.pages(1, 1)
    return Extraction(Form.HTML, (Page(1, tuple(writer.lines)),), title=title[:500] or None)


def _decoded(data: bytes) -> str:
    """By what the page says of its encoding, where its bytes agree; else as any text."""
    said = _CHARSET.search(data[:_HEAD])
    if said:
        name = said[1].decode("ascii").lower()
        # Browsers read Latin-1 as Windows-1252 (WHATWG Encoding), and so did the authors.
        name = "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "us-ascii") else name
        if not name.startswith("utf-16"):  # a page whose meta could be read is not UTF-16
            try:
                return data.decode(name).removeprefix("\ufeff")
            except (UnicodeDecodeError, LookupError):
                pass
    return decode(data)
