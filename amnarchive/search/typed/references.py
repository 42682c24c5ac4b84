"""References to a § as people write them: `§12 amn 2019-06-18`, `§ 12/2019`, `12 § juni 2019`."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from amnarchive.models import Body
from amnarchive.search.analysis import clean, tokens
from amnarchive.search.language.words import listed
from amnarchive.search.typed.dates import find_day, find_month

_SECTION = re.compile(
    r"(?:§+\s*|\bparagraf(?:en)?\s+)(?P<after>[0-9]{1,6})(?![0-9])"
    r"|(?<![0-9/-])(?P<before>[0-9]{1,6})\s*(?:§+(?!\s*[0-9])|:e\s+paragrafen\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\w-])/?\s*(?P<year>(?:18|19|20)[0-9]{2})(?![\w-])")
_ABOUT_MINUTES = {
    "protokoll", "protokollet", "protokollets", "sammanträde", "sammanträdet", "möte", "mötet",
    "paragraf", "paragrafen", "nr", "nummer",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """What a query names: a § number, a day, month or year, bodies; `words` are the rest of it."""

    number: int | None
    day: dt.date | None
    month: tuple[int, int] | None
    year: int | None
    bodies: tuple[Body, ...]
    words: str

    @property
    def has_time(self) -> bool:
        return bool(self.day or self.month or self.year)

    def dated(self, field: str) -> Q:
        """The filter on a date field that keeps the time named."""
        if self.day:
            return Q(**{field: self.day})
        if self.month:
            return Q(**{f"{field}__year": self.month[0], f"{field}__month": self.month[1]})
        return Q(**{f"{field}__year": self.year}) if self.year else Q()


def reference_in(typed: str) -> Reference | None:
    """Read a reference; None where the query names neither a § nor a day. One database query."""
    text = clean(typed)
    section = _SECTION.search(text)
    text = _without(text, section and section.span())
    day = find_day(text)
    if not section and not day:
        return None
    month = None if day else find_month(text)
    year = None if day or month else _YEAR.search(text)
    time = day or month
    text = _without(text, (time.start, time.end) if time else year and year.span())
    bodies, words = _named_bodies(text)
    return Reference(
        number=int(section["after"] or section["before"]) if section else None,
        day=day.day if day else None,
        month=(month.year, month.month) if month else None,
        year=int(year["year"]) if year else None,
        bodies=tuple(bodies),
        words=words,
    )


def _without(text: str, span: tuple[int, int] | None) -> str:
    return f"{text[: span[0]]} {text[span[1] :]}" if span else text


def _named_bodies(text: str) -> tuple[Sequence[Body], str]:
    """Find bodies that `text` names; give them, and what it says besides them and the minutes."""
    typed = {token.word for token in tokens(text)}
    words = typed | {word.removesuffix("s") for word in typed}  # `arbetsmarknadsnämndens protokoll`
    found: list[Body] = []
    taken: set[str] = set()
    for body in Body.objects.all() if words else ():
        for name in (body.name, body.abbreviation, *body.aliases):
            parts = {token.word for token in tokens(clean(name))}
            if parts and parts <= words:
                found.append(body)
                taken |= parts
    idle = taken | _ABOUT_MINUTES | listed("question_words.txt")
    left = [
        token.word
        for token in tokens(text)
        if idle.isdisjoint({token.word, token.word.removesuffix("s")})
    ]
    return list(dict.fromkeys(found)), " ".join(left)
