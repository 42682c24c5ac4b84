"""All that a citation tells: of a §, of a part of one, of a meeting, of a paper."""

import datetime as dt
import re
from dataclasses import dataclass

ARCHIVE = "AMN-arkivet"
_NO_KEY = re.compile(r"[^0-9A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Citation:
    """`address` is whole; `sha256` is "" where the original may not be fetched by anyone.

    `work`: what was written by the body that day: minutes, a report. `label` and `title` are those
    of a § or a paper, "" for the whole minutes; `part` names a part of it (`reservation av …`).
    `number`: the diary number of a paper. `pages`: first and last page of the file, None where its
    form has no pages.
    """

    body: str
    municipality: str
    day: dt.date | None
    label: str
    title: str
    address: str
    retrieved: dt.date
    file: str = ""
    sha256: str = ""
    pages: tuple[int, int] | None = None
    work: str = "Protokoll"
    part: str = ""
    number: str = ""

    @property
    def author(self) -> str:
        """The committee: it wrote the minutes. "" where nobody knows whose the paper is."""
        return ", ".join(filter(None, (self.body, self.municipality)))

    @property
    def name(self) -> str:
        """`§ 9 Sommarjobb för unga, reservation av …` on one line; "" for whole minutes."""
        whole = _line(f"{self.label} {self.title}")
        return ", ".join(filter(None, (whole, _line(self.part))))

    @property
    def issue(self) -> str:
        """`Protokoll 2019-06-18`: what it stands in, with its day where it has one."""
        return f"{self.work} {self.day.isoformat()}" if self.day else self.work

    @property
    def page_range(self) -> str:
        """`3` or `3–4`; "" without pages."""
        if self.pages is None:
            return ""
        first, last = self.pages
        return str(first) if first == last else f"{first}–{last}"

    @property
    def key(self) -> str:
        """A word that names it in a list of sources: its address without the site."""
        path = self.address.partition("://")[2].partition("/")[2]
        return _NO_KEY.sub("-", path).strip("-")


def _line(text: str) -> str:
    return " ".join(text.split())
