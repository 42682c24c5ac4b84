"""Words compared without regard to what OCR and typing get wrong."""

import unicodedata


def fold(text: str) -> str:
    """Lower case, no diacritics, letters and digits only: "Jäv:" → "jav"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c.isalnum())


def near(a: str, b: str, limit: int = 2) -> bool:
    """Say whether two folded words differ by at most `limit` letters put in, out or changed."""
    if abs(len(a) - len(b)) > limit:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        left = row[0]
        row[0] = i
        for j, y in enumerate(b, 1):
            left, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, left + (x != y))
        if min(row) > limit:
            return False
    return row[-1] <= limit
