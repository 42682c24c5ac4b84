"""Waiting in a terminal for documents to be read."""

import time
from collections.abc import Collection

from tqdm import tqdm

from amnarchive.models import Document

POLL_SECONDS = 0.3
BUSY = [Document.Status.RECEIVED, Document.Status.READING]


def wait_until_read(ids: Collection[int], *, seconds: float = float("inf")) -> int:
    """Show a progress bar until no document of `ids` waits or is read; at most `seconds`.

    Gives how many are still unfinished: 0, or more when the time is over.
    """
    busy = Document.objects.filter(pk__in=ids, status__in=BUSY)
    end = time.monotonic() + seconds
    with tqdm(total=len(ids), desc="Reading", unit="file", disable=None) as bar:
        while left := busy.count():
            bar.update(len(ids) - left - bar.n)
            if time.monotonic() >= end:
                return left
            time.sleep(POLL_SECONDS)
        bar.update(len(ids) - bar.n)
    return 0
