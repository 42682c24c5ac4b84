"""The second stage: OCR damage undone, each change recorded."""

from ingest.repair.corrected import put_right
from ingest.repair.document import repair, repaired_text
from ingest.repair.lexicon import prepare

__all__ = ["prepare", "put_right", "repair", "repaired_text"]
