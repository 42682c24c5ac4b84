"""All that a citation of a § tells."""

import datetime as dt
from dataclasses import dataclass

ARCHIVE = "AMN-arkivet"


@dataclass(frozen=True, slots=True)
class Citation:
    """`address` is whole; `sha256` is "" where the original may not be fetched by anyone.

    `pages`: first and last page of that file, None where its form has no pages.
    """

    body: str
    municipality: str
    day: dt.date
    label: str
    title: str
    address: str
    retrieved: dt.date
    file: str = ""
    sha256: str = ""
    pages: tuple[int, int] | None = None

    @property
    def author(self) -> str:
        """The committee: it wrote the minutes."""
        return f"{self.body}, {self.municipality}"

    @property
    def name(self) -> str:
        """`§ 9 Sommarjobb för unga`, on one line."""
        return " ".join(f"{self.label} {self.title}".split())

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
        return path.strip("/").replace("/", "-")
