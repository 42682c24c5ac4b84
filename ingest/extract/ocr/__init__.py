"""Scanned pages: pictures to lines by Tesseract with Swedish."""

from ingest.extract.ocr.engine import is_installed, missing
from ingest.extract.ocr.picture import Picture
from ingest.extract.ocr.scan import Scan, read_scan

__all__ = ["Picture", "Scan", "is_installed", "missing", "read_scan"]
