"""The words of a text as they are compared: a misread letter should not part two texts."""

import re
import unicodedata

from ingest.repair.skeleton import skeleton

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"^\s*(?:[-–—•*·]|\(?\d{1,2}[.)]|[a-zåäö][.)])\s+")


def folded(text: str) -> list[str]:
    """Give the words in lower case, letters that a poor OCR confuses as one; no list mark."""
    plain = unicodedata.normalize("NFC", _MARK.sub("", text)).casefold()
    return [skeleton(word) for word in _WORD.findall(plain)]
