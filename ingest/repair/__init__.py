"""The second stage: OCR damage undone, each change recorded."""

from ingest.repair.document import repair, repaired_text
from ingest.repair.lexicon import prepare

__all__ = ["prepare", "repair", "repaired_text"]
