"""What is done to every character that leaves a file."""

import re
import unicodedata

_SOFT_HYPHEN = "\u00ad"
_SOFT_HYPHEN_AT_END = re.compile(r"\u00ad(?=\s*$)")
# C0 and C1 controls, zero-width marks, bidi controls, the byte order mark, unpaired surrogates and
# noncharacters: none of them is ink, and PostgreSQL refuses NUL.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def clean_line(text: str) -> str:
    """One line without invisible characters, in NFC, spaces inside kept.

    A soft hyphen that ends the line was printed as a hyphen and becomes one; any other was never
    seen and goes. Line separators of Unicode become spaces.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.translate(_BREAKS)
    if _SOFT_HYPHEN in text:
        text = _SOFT_HYPHEN_AT_END.sub("-", text).replace(_SOFT_HYPHEN, "")
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


_BREAKS = {0x0A: " ", 0x0D: " ", 0x0C: " ", 0x85: " ", 0x2028: " ", 0x2029: " "}
