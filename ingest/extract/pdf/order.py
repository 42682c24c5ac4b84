"""The order in which a reader takes the runs of a page."""

from ingest.extract.pdf.lines import Run


def reading_order(runs: list[Run]) -> list[Run]:
    """Row by row, each from left to right."""
    return sorted(runs, key=lambda run: (run.bottom, run.x0))
