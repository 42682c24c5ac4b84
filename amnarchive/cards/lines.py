"""Breaks a text into lines of a width."""

from collections.abc import Callable

Width = Callable[[str], float]
"""How wide a text is."""
END = " …"
MOST = 600
"""Characters that are looked at; a card holds fewer."""


def set_in_lines(text: str, room: float, most: int, width: Width) -> list[str]:
    """Break `text` between words into at most `most` lines.

    What is left out is told by … at the end. A word that is wider than the room is broken within.
    """
    words = text[:MOST].split()
    lines: list[str] = []
    line = ""
    while words:
        word = words.pop(0)
        longer = f"{line} {word}".strip()
        if width(longer) <= room:
            line = longer
        elif line:
            words.insert(0, word)
            lines, line = [*lines, line], ""
        else:
            fits = _fitting(word, room, width)
            lines = [*lines, word[:fits]]
            words.insert(0, word[fits:])
        if len(lines) == most:
            return [*lines[:-1], _ended(lines[-1], room, width)]
    return [*lines, line] if line else lines


def _fitting(word: str, room: float, width: Width) -> int:
    """How many letters of the word fit; one at least, so that it goes on."""
    return next((n for n in range(len(word), 1, -1) if width(word[:n]) <= room), 1)


def _ended(line: str, room: float, width: Width) -> str:
    while line and width(line + END) > room:
        line = line[:-1].rstrip()
    return line + END
