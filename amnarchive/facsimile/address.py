"""Addresses of the paper: of a page of a document, of a § on its pages, of a line on them."""

AT_ONCE = 8
"""Pages of the paper on one web page."""
PAGE, ZOOM = "blad", "zoom"
"""Parameters: the page of the paper that is to be among those shown; how large."""


def line_anchor(page: int, line: int) -> str:
    """The place of a line on a picture."""
    return f"rad-{page}-{line}"


def place_url(facsimile: str, first: int, page: int, line: int) -> str:
    """A line on the pages of a § that begin with `first`, at its `paper_url`."""
    part = (page - first) // AT_ONCE
    query = f"?{PAGE}={first + part * AT_ONCE}" if part > 0 else ""
    return f"{facsimile}{query}#{line_anchor(page, line)}"
