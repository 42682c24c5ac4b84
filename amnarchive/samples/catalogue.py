"""Which samples there are, and what a clerk says of them at the upload."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

SOURCES = Path(__file__).parent / "sources"
FILES = Path(__file__).parent / "files"


@dataclass(frozen=True, slots=True)
class Sample:
    """`name` is the file, `source` the text that it is made from, `made_as` the way of making.

    `body` (its address) and `date` are what the clerk says, None where the paper says it
    itself. `needs_ocr`: it is read only where Tesseract with Swedish is installed.
    """

    name: str
    source: str
    made_as: str
    body: str | None = None
    date: dt.date | None = None

    @property
    def path(self) -> Path:
        """The file itself."""
        return FILES / self.name

    @property
    def needs_ocr(self) -> bool:
        """Whether it is an image of a page."""
        return self.made_as == "scan"


AMN = "arbetsmarknadsnamnden"

SAMPLES = (
    Sample("amn-2015-03-18-protokoll.txt", "amn-2015-03-18-protokoll.txt", "text"),
    Sample(
        "amn-2015-06-10-protokoll-ocr.txt",
        "amn-2015-06-10-protokoll-ocr.txt",
        "damaged",
        AMN,
        dt.date(2015, 6, 10),
    ),
    Sample("amn-2019-02-13-protokoll.md", "amn-2019-02-13-protokoll.txt", "markdown"),
    Sample("amn-2019-03-20-protokoll.pdf", "amn-2019-03-20-protokoll.txt", "pdf"),
    Sample("amn-2019-05-06-tjansteutlatande.pdf", "amn-2019-05-06-tjansteutlatande.txt", "pdf"),
    Sample("amn-2019-05-15-protokoll.docx", "amn-2019-05-15-protokoll.txt", "docx"),
    Sample("amn-2019-05-15-bilaga-1.pdf", "amn-2019-05-15-bilaga-1.txt", "pdf"),
    Sample("son-2022-04-27-protokoll.html", "son-2022-04-27-protokoll.txt", "html"),
    Sample("amn-2022-05-18-utdrag-skannat.pdf", "amn-2022-05-18-utdrag-skannat.txt", "scan"),
    Sample("amn-2023-02-27-tjansteutlatande.pdf", "amn-2023-02-27-tjansteutlatande.txt", "pdf"),
    Sample("amn-2023-03-15-protokoll.pdf", "amn-2023-03-15-protokoll.txt", "pdf"),
    Sample("amn-2023-04-19-protokoll.docx", "amn-2023-04-19-protokoll.txt", "docx"),
    Sample("kf-2023-06-12-protokoll.html", "kf-2023-06-12-protokoll.txt", "html"),
    Sample(
        "amn-2025-02-19-protokoll-webb.txt",
        "amn-2025-02-19-protokoll-webb.txt",
        "web copy",
        AMN,
        dt.date(2025, 2, 19),
    ),
)
