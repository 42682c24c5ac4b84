"""What the reading process may take from the machine."""

import resource
import sys
from contextlib import suppress

from ingest.extract.limits import Limits


def restrain(limits: Limits) -> None:
    """Limit this process and its children: memory, processor time, no core files, small files.

    macOS knows the limit on address space and refuses to set it; there the wall time holds alone.
    """
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_CPU, int(limits.seconds) + 1)
    # Tesseract's page images go through the disk.
    _limit(resource.RLIMIT_FSIZE, limits.unpacked_bytes)
    if sys.platform != "darwin":
        _limit(resource.RLIMIT_AS, limits.memory_bytes)


def allow_less_time(limits: Limits) -> None:
    """Lower the limit on processor time to that of text and mark-up."""
    _limit(resource.RLIMIT_CPU, int(min(limits.seconds, limits.markup_seconds)) + 1)


def allow_more_time(limits: Limits, scans: int) -> None:
    """Raise the limit on processor time for so many pages of OCR."""
    _limit(resource.RLIMIT_CPU, int(limits.seconds + scans * limits.ocr_seconds) + 1)


def _limit(which: int, value: int) -> None:
    """Set the soft limit, never above the hard one, which an administrator may have set."""
    _, hard = resource.getrlimit(which)
    soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(which, (soft, hard))
