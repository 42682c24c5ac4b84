"""Sends a CSV file as it is written."""

from collections.abc import Iterable

from django.http import StreamingHttpResponse
from django.utils import timezone


def csv_file(pieces: Iterable[bytes], name: str) -> StreamingHttpResponse:
    """Give the file `name` with the day behind it; it stays out of search engines."""
    dated = f"{name}-{timezone.localdate().isoformat()}.csv"
    return StreamingHttpResponse(
        pieces,
        content_type="text/csv; charset=utf-8; header=present",
        headers={
            "Content-Disposition": f'attachment; filename="{dated}"',
            "X-Robots-Tag": "noindex",
        },
    )
