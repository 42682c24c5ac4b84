"""The first stage: a file's bytes to pages of lines, words and boxes."""

from ingest.extract.limits import DEFAULT, Limits
from ingest.extract.run import extract

__all__ = ["DEFAULT", "Limits", "extract"]
