"""Capitals are kept where they were read, and not invented."""


def is_capitalised(word: str) -> bool:
    """Begins with a capital letter."""
    return word[:1].isupper()


def like(read: str, printed: str, *, opens: bool, is_name: bool) -> str:
    """`printed` (in lower case) with the capitals of `read`.

    A lone O inside a sentence is an ö misread in shape only, unless the word is a name.
    """
    letters = [letter for letter in read if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return printed.upper()
    if not is_capitalised(read):
        return printed
    if read[0] == "O" and printed[0] == "ö" and not opens and not is_name:
        return printed
    return printed[0].upper() + printed[1:]
