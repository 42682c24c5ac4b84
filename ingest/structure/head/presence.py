"""From which § to which somebody was present."""

import re

_SECTION = r"(?:§+|paragraf(?:en|er|erna)?)"
_CLOCK = r"(?:\(?kl(?:ockan)?\.? ?\d{1,2}[.:]\d{2}\)?,? ?\(?)?"
_FROM = re.compile(
    rf"(?:\bfrån(?: och med)?|\bfr\.? ?o\.? ?m\.?|\bfrom|\b(?:anlände|ankom|kom|inträdde) \w+)"
    rf" {_CLOCK}{_SECTION} ?(\d{{1,4}})",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"(?:\btill(?: och med)?|\bt\.? ?o\.? ?m\.?|\btom\.?"
    rf"|\b(?:lämnade|lämnar|gick|avvek)(?: sammanträdet| mötet)? (?:efter|under|vid))"
    rf" {_CLOCK}{_SECTION} ?(\d{{1,4}})",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    rf"{_SECTION} ?(\d{{1,4}}(?:(?: ?[-–] ?|, ?| och | samt )(?:§+ ?)?\d{{1,4}})*)"
    r"( ?[-–](?! ?\d))?",
    re.IGNORECASE,
)
_NOT = re.compile(
    rf"\b(?:ej|inte|utom|förutom|undantag|exkl\w*|jäv\w*|ordförande\w*)\b[^,;()]{{0,40}}?"
    rf"{_SECTION} ?\d{{1,4}}(?: ?[-–] ?\d{{1,4}})?",
    re.IGNORECASE,
)
_PARENS = re.compile(r"\(([^()]{1,120})\)?")
_HOURS = re.compile(
    r"(?:\b(?:från|till|fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|from|tom)\.? )?(?:och med )?"
    r"\bkl(?:ockan)?\.? ?\d{1,2}[.:]\d{2}(?: ?[-–] ?\d{1,2}[.:]\d{2})?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:närvarande|deltog|deltar|på distans|digitalt|via länk|via Teams|via Skype)\b",
    re.IGNORECASE,
)
_LONGEST_PARTY = 4


def present(text: str) -> tuple[int | None, int | None]:
    """Read "§§ 1–9", "fr.o.m. § 3", "t o m § 7" from a line of the attendance list.

    What stands in parentheses tells of the person, not of the §§; §§ that somebody left out, had
    a conflict of interest in or led as chair are no bounds.
    """
    outside = _PARENS.sub(lambda m: " " if len(m[1]) > _LONGEST_PARTY else m[0], text)
    outside = _NOT.sub(" ", outside)
    start, stop = _FROM.search(outside), _TO.search(outside)
    if start or stop:
        return (int(start[1]) if start else None), (int(stop[1]) if stop else None)
    numbers: list[int] = []
    open_end = False
    for found in _NUMBERS.finditer(outside):
        numbers += map(int, re.findall(r"\d+", found[1]))
        open_end = found[2] is not None
    if not numbers:
        return None, None
    return min(numbers), None if open_end else max(numbers)


def without_presence(text: str) -> str:
    """Leave out what tells of §§ and hours, so that names and roles remain."""
    for pattern in (_NOT, _FROM, _TO, _NUMBERS, _HOURS, _WORDS):
        text = pattern.sub(" ", text)
    return " ".join(text.split())
