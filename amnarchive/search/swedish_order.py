"""Swedish alphabetical order: the database sorts by code point and would put å after ö."""

import unicodedata

_LAST = str.maketrans({"å": "{1", "ä": "{2", "æ": "{2", "ö": "{3", "ø": "{3"})


def swedish_key(text: str) -> str:
    """Give a sort key: å, ä, ö last in that order, other accents and case left aside."""
    moved = unicodedata.normalize("NFC", text).casefold().translate(_LAST)
    plain = unicodedata.normalize("NFD", moved)
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
