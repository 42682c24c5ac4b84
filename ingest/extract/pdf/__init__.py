"""PDF: text with its layout by pdfminer.six, scanned pages by OCR."""

from ingest.extract.pdf.read import read_pdf

__all__ = ["read_pdf"]
