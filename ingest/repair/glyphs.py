"""Signs inside words that stand for letters: *til!*, *(ör* and *¢n* are till, för and en."""

import re
from collections.abc import Callable

from ingest.repair.token import Token

_LETTERS = {
    "!": "l",
    "]": "l",
    "}": "l",
    ")": "l",
    "|": "l",
    "\\": "l",
    "£": "f",
    "¢": "e",
    "¥": "y",
}
_INSIDE = re.compile(r"[!\]})|\\£¢¥]")
_OPENING = re.compile(r"[(\[{](?=[a-zé&\d]{2,}\W?$)")
_CLOSING = re.compile(r"[)\]}]")
_BEFORE = re.compile(r"[(\[{]")
_WHOLE = re.compile(r"m\.fl\.?,?")
_FEW_OTHERS = re.compile(r"m[.,]?\s?[f£][1lIi!][.,]*")

Knows = Callable[[str], bool]
"""Whether a text in lower case is a word, damaged or not."""


def reread(token: Token, line: str, knows: Knows) -> Token:
    """The token with letters for signs, if that makes a word of it; else the token itself.

    A bracket that has its pair on the line is a bracket.
    """
    text = token.text
    if _WHOLE.fullmatch(text):
        return token
    if _FEW_OTHERS.fullmatch(text):
        return _with(token, "m.fl." + ("," if text.endswith(",,") else ""))
    opening = _OPENING.match(text)
    if opening and not _CLOSING.search(line, token.start):
        word = "f" + text[1:]
        if knows(word.strip(".,;:").lower()):
            return _with(token, word)
    if not _INSIDE.search(text) or _BEFORE.search(line, 0, token.end):
        return token
    end = len(text.rstrip(".,;:"))
    word = _INSIDE.sub(lambda sign: _LETTERS[sign[0]], text[:end])
    if word.isalpha() and word[1:].islower() and knows(word.lower()):
        return _with(token, word + text[end:])
    return token


def _with(token: Token, text: str) -> Token:
    return Token(text, token.start, token.end, token.opens)
