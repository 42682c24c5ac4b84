"""Word documents (.docx): paragraphs, lists, tables, footnotes, heads and feet."""

from ingest.extract.docx.read import read_docx

__all__ = ["read_docx"]
