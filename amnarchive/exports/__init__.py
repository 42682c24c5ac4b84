"""Lists to take home as CSV: what the pages show, all pages in one file (docs/exports.md)."""
