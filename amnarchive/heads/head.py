"""The head of one page, as a view may put it into its context under `head`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Node = dict[str, Any]
"""A thing in the words of schema.org."""

LONGEST = 200
"""Characters of a description; search engines and previews show no more."""


@dataclass(frozen=True, slots=True)
class Card:
    """The picture of a preview; `path` begins at the site's root."""

    path: str
    alt: str


@dataclass(frozen=True, slots=True)
class PageHead:
    """`title` and `description` are plain text; "" where the page's crumbs are to give the title.

    `path`: the page's own address, with its language; "" where that is the one asked for.
    `kind`: a type of Open Graph. `json_ld`: things of schema.org, addresses in them from the
    site's root. `card`: None for the picture of the archive itself.
    """

    title: str = ""
    description: str = ""
    path: str = ""
    kind: str = "website"
    card: Card | None = None
    json_ld: tuple[Node, ...] = ()


def shortened(text: str, longest: int = LONGEST) -> str:
    """The text on one line, cut after a word and marked with … where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def is_empty(value: object) -> bool:
    """Whether a value says nothing, and its key is better left out."""
    return value is None or value in ("", [], {})


def node(kind: str, values: Mapping[str, Any]) -> Node:
    """Make a thing of that kind; what says nothing is left out."""
    return {"@type": kind} | {key: v for key, v in values.items() if not is_empty(v)}
