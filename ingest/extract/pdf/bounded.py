"""Streams of a PDF unpack to so many bytes and no further."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from pdfminer import pdftypes

from ingest.errors import TooLarge

_CHUNK = 1 << 20

_left: ContextVar[int | None] = ContextVar("bytes_left", default=None)


class _BoundedZlib:
    """Stands in for the module `zlib` inside pdfminer, which unpacks without any bound."""

    error = zlib.error
    decompressobj = staticmethod(zlib.decompressobj)

    @staticmethod
    def decompress(data: bytes) -> bytes:
        """What can be unpacked: a damaged stream gives what stands before the damage."""
        left = _left.get()
        if left is None:
            return zlib.decompress(data)
        unpacker = zlib.decompressobj()
        parts: list[bytes] = []
        pending = data
        while pending and not unpacker.eof:
            try:
                part = unpacker.decompress(pending, _CHUNK)
            except zlib.error:
                break
            if not part and not unpacker.unconsumed_tail:
                break
            parts.append(part)
            left -= len(part)
            if left < 0:
                raise too_much_inside()
            pending = unpacker.unconsumed_tail
        _left.set(left)
        return b"".join(parts)


def too_much_inside() -> TooLarge:
    """The error for a file that grows beyond measure when it is unpacked."""
    return TooLarge(
        "Filen packar upp sig till orimligt mycket data och läses därför inte.",
        "Skriv ut dokumentet till en ny PDF och ladda upp den i stället.",
    )


@contextmanager
def unpacking_at_most(limit: int) -> Iterator[None]:
    """Within the block, all streams together unpack to at most `limit` bytes, else TooLarge."""
    token = _left.set(limit)
    try:
        yield
    finally:
        _left.reset(token)


setattr(pdftypes, "zlib", _BoundedZlib())  # noqa: B010 - mypy knows it as a module
