"""Pictures of a document's pages, for people to look at: a file's bytes to WebP."""

from ingest.extract.draw.drawn import Drawn, Undrawn
from ingest.extract.draw.run import draw_pages
from ingest.extract.draw.sizes import WIDTHS

__all__ = ["WIDTHS", "Drawn", "Undrawn", "draw_pages"]
