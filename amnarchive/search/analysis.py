"""Swedish text to lexemes; the index and the query go through the same functions.

These kinds of lexeme stand beside each other in one tsvector:
`arbetslös`   a word in any form, by its stems (å, ä, ö kept),
`+arbetslös`   the same as a part of a compound: *ungdomsarbetslösheten*,
`=arbetslöshet`   the word as printed, for phrases with stop words and § signs,
`#…`, `§…`, `@…`   facts: a diary number, a § number; a day, a party, an outcome.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from amnarchive.search import config
from amnarchive.search.stop_words import STOP_WORDS

TOKEN = re.compile(r"§+|[^\W_]+")
_DROPPED: dict[int, str | None] = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\ufeff"))
_BULLETS = dict.fromkeys(map(ord, "\uf0b7\uf0a7\uf02d"), "•")  # of symbol fonts: nobody has them
_MENDED = _DROPPED | _BULLETS | {0: " "}
_ODD = tuple(map(chr, _MENDED))


@dataclass(frozen=True, slots=True)
class Token:
    """A word in lower case and where it stands in the cleaned text."""

    word: str
    start: int
    end: int


def clean(text: str) -> str:
    """Compose letters with their marks, drop soft hyphens, blank out NUL bytes, show bullets."""
    text = unicodedata.normalize("NFC", text)
    # Few texts have any of them, and to look is ten times as fast as to translate.
    return text.translate(_MENDED) if any(sign in text for sign in _ODD) else text


def tokens(text: str) -> Iterator[Token]:
    """Give the words, numbers and § signs of a cleaned text in their order."""
    for match in TOKEN.finditer(text):
        word = match.group().lower()[: config.WORD_MAX_CHARS]
        yield Token("§" if word[0] == "§" else word, match.start(), match.end())


def is_stop_word(word: str) -> bool:
    return word in STOP_WORDS


def exact_key(word: str) -> str:
    return f"={word}"


def part_key(key: str) -> str:
    """Give the lexeme of a part of a compound."""
    return f"+{key}"


def case_key(number: str) -> str:
    """Give the lexeme of a diary number."""
    return f"#{number}"


def number_key(number: int) -> str:
    """Give the lexeme of a § number."""
    return f"§{number}"


def day_key(day: dt.date) -> str:
    """Give the lexeme of a day."""
    return f"@{day:%Y-%m-%d}"


def year_key(year: int) -> str:
    """Give the lexeme of a year."""
    return f"@{year}"


def former_key(key: str) -> str:
    """Give the lexeme of a day or a month when the matter was treated before."""
    return f"@before:{key.removeprefix('@')}"


def month_key(year: int, month: int) -> str:
    """Give the lexeme of a month."""
    return f"@{year}-{month:02}"


def outcome_key(outcome: str) -> str:
    """Give the lexeme of what became of a §: `postponed`, `referred_back`."""
    return f"@outcome:{outcome}"


def body_key(name: str) -> str:
    """Give the lexeme of a committee by one of its names, in lower case."""
    return f"@body:{name}"


def party_key(code: str) -> str:
    """Give the lexeme of a party that moved, dissented or stated something."""
    return f"@party:{code}"


def dissent_key(code: str = "") -> str:
    """Give the lexeme of a party that dissented, or of dissent from anyone."""
    return f"@reservation:{code}"


def quoted(lexeme: str) -> str:
    """Write a lexeme so that Postgres's text forms of tsvector and tsquery read it back."""
    escaped = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"
