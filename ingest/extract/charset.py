"""Which encoding a text has."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The encodings that Swedish offices have used, in the order of likelihood.
_SWEDISH = ["utf_8", "cp1252", "latin_1", "mac_roman", "cp850", "cp865", "cp437"]
_SAMPLE = 200_000
_MANY, _FEW = 0.6, 0.1


def decode(data: bytes) -> str:
    """The text of `data`, never failing: a byte order mark, UTF-8, UTF-16, then the old ones."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(_with_order(mark, encoding), errors="replace")
    silent = _utf16_without_mark(data)
    if silent:
        return data.decode(silent, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A single stray byte in a long UTF-8 text is damage, not another encoding.
        if error.start > 1 and _mostly_utf8(data):
            return data.decode("utf-8", errors="replace")
    return _guess(data)


def _with_order(mark: bytes, encoding: str) -> str:
    if encoding == "utf-8":
        return encoding
    return encoding + ("-le" if mark[0] == codecs.BOM_UTF16_LE[0] else "-be")


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of Latin text has a zero in nearly every second byte."""
    sample = data[:4000]
    half = len(sample) // 2
    if not half:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > _MANY * half and even < _FEW * half:
        return "utf-16-le"
    if even > _MANY * half and odd < _FEW * half:
        return "utf-16-be"
    return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether sequences that are right in UTF-8 outnumber the bytes that are not by ten to one."""
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text if char > "\x7f" and char != "\ufffd")
    return right > 10 * wrong


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    best = from_bytes(data[:_SAMPLE], cp_isolation=_SWEDISH).best()
    encoding = best.encoding if best else "cp1252"
    return data.decode("cp1252" if encoding == "latin_1" else encoding, errors="replace")
