"""What of a person or a party is counted on its card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import ngettext


@dataclass(frozen=True, slots=True)
class Tally:
    """`listed`: at how many meetings on the list; `years`: those in which there is anything."""

    listed: int = 0
    motions: int = 0
    reservations: int = 0
    years: tuple[int, ...] = ()

    @property
    def told(self) -> str:
        """The numbers in words, those that are not nought."""
        return ", ".join(self._numbers())

    @property
    def span(self) -> str:
        """`2007` or `2007–2019`; "" where there is nothing."""
        return span(self.years)

    def _numbers(self) -> Iterator[str]:
        if n := self.listed:
            yield ngettext("på listan vid %(n)d sammanträde", "på listan vid %(n)d sammanträden",
                           n) % {"n": n}  # fmt: skip
        if n := self.motions:
            yield ngettext("%(n)d yrkande", "%(n)d yrkanden", n) % {"n": n}
        if n := self.reservations:
            yield ngettext("%(n)d reservation", "%(n)d reservationer", n) % {"n": n}


def span(years: Iterable[int]) -> str:
    """The first and the last of the years: `2007–2019`, or one of them."""
    ends = sorted(set(years))
    if not ends:
        return ""
    return str(ends[0]) if len(ends) == 1 else f"{ends[0]}–{ends[-1]}"
