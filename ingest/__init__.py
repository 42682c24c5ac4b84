"""Reads the minutes of Swedish municipal committees.

The way of a file: `extract` (bytes to pages) → `repair` (OCR damage undone) → `segment` (pages to
blocks) → `structure` (blocks to facts). The public names are those of `__all__`.
"""

from ingest.as_json import as_json
from ingest.errors import IngestError
from ingest.read import read
from ingest.types import Reading

__all__ = ["IngestError", "Reading", "as_json", "read"]
