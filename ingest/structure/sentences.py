"""Sentences of a paragraph."""

import re

_STOP = re.compile(r"(?<=[.!?:])[”\"]?\s+(?=[A-ZÅÄÖ”\"])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:m\.? ?fl|bl\.? ?a|t\.? ?ex|dvs|kap|kl|nr|dnr|f|ordf|st|resp|[A-ZÅÄÖ])\.)$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[str]:
    """Part the text after stops that a capital follows; abbreviations do not end a sentence."""
    parts: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        head = text[max(start, stop.start() - 12) : stop.start()]
        if _ABBREVIATED.search(head):
            continue
        parts.append(text[start : stop.start()].strip())
        start = stop.end()
    parts.append(text[start:].strip())
    return [part for part in parts if part]
