"""How far the reading of some documents has come."""

from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from amnarchive.models import Document
from amnarchive.views.clerk.outcome import Outcome

_DIGITS = 5
"""More files than that are in no upload."""


@dataclass(frozen=True, slots=True)
class Progress:
    """`url` gives the fragment anew. `told` is how many finished files the page has told already.

    Screen readers hear `summary` only when it says something new.
    """

    url: str
    rows: tuple[tuple[Outcome, Document], ...]
    gone: tuple[Outcome, ...] = ()
    told: int | None = None

    @property
    def done(self) -> int:
        """How many files nobody waits for any more."""
        return sum(not document.is_busy for _outcome, document in self.rows)

    @property
    def busy(self) -> bool:
        """Whether anything may still change by itself."""
        return self.done < len(self.rows)

    @property
    def news(self) -> bool:
        """Whether a file was finished since the page was last told."""
        return self.told is not None and self.told != self.done

    @property
    def summary(self) -> str:
        """One sentence for everyone, screen readers too."""
        total = len(self.rows)
        if self.busy:
            return _("%(done)d av %(total)d filer är klara.") % {"done": self.done, "total": total}
        return ngettext("Filen är klar.", "Alla %(total)d filer är klara.", total) % {
            "total": total
        }

    def seen_by(self, request: HttpRequest) -> "Progress":
        """The same, with what the asking page says that it has told."""
        told = request.GET.get("klara", "")
        is_number = told.isdecimal() and len(told) <= _DIGITS
        return replace(self, told=int(told) if is_number else None)
