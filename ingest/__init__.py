"""Reads the minutes of Swedish municipal committees.

The way of a file: `extract` (bytes to pages) → `repair` (OCR damage undone) → `segment` (pages to
blocks) → `structure` (blocks to facts). The public names are those of `__all__`.

They are loaded at first use: the subprocess that extracts a file imports `ingest.extract` alone and
must not wait for the dictionaries of the later stages.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.errors import IngestError
    from ingest.fields import as_json
    from ingest.stages import read
    from ingest.types import Reading

__all__ = ["IngestError", "Reading", "as_json", "read"]

_HOMES = {
    "IngestError": "ingest.errors",
    "Reading": "ingest.types",
    "as_json": "ingest.fields",
    "read": "ingest.stages",
}


def __getattr__(name: str) -> Any:
    """Import the module of a public name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value
