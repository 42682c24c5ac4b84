"""Saved web pages: what the page is about, without what the portal puts around it."""

from ingest.extract.html.read import read_html

__all__ = ["read_html"]
