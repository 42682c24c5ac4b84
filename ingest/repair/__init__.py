"""The second stage: OCR damage undone, each change recorded."""

from ingest.repair.document import repair, repaired_text

__all__ = ["repair", "repaired_text"]
