"""Capitals are kept where they were read, and not invented."""


def is_capitalised(word: str) -> bool:
    """Begins with a capital letter."""
    return word[:1].isupper()


_FALSE_CAPITALS = {"G": "ö", "S": "ö", "I": "l"}
"""Capitals that an OCR makes of small letters: no sign of a capital on the paper."""


def like(read: str, printed: str, *, opens: bool) -> str:
    """`printed` (in lower case) with the capitals of `read`."""
    letters = [letter for letter in read if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return printed.upper()
    false = _FALSE_CAPITALS.get(read[0]) == printed[0] and not opens
    if not is_capitalised(read) or false:
        return printed
    return printed[0].upper() + printed[1:]
