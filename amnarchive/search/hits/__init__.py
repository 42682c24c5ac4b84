"""Hits as they are shown: passages, marks, reasons."""
