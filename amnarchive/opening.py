"""How the text of a § begins, for rows about one that has no title."""

from django.db.models import Case, Value, When
from django.db.models.functions import Left
from django.template.defaultfilters import truncatewords

LETTERS = 200
WORDS = 16


def opening_of(item: str = "") -> Case:
    """The first letters of the text, "" where there is a title; `item`: the way to the §.

    Texts of §§ with a title are not read: they may be long.
    """
    way = f"{item}__" if item else ""
    beginning = When(**{f"{way}title": ""}, then=Left(f"{way}text", LETTERS))
    return Case(beginning, default=Value(""))


def told(title: str, opening: str) -> str:
    """What a row calls a §: its title, else the first words of its text."""
    return title or truncatewords(opening, WORDS)
