"""Word documents (.docx): the body's paragraphs, lists and tables."""

from ingest.extract.docx.read import read_docx

__all__ = ["read_docx"]
