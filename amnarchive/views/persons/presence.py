"""How often a person was present when called, as the lists of the minutes say."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from amnarchive.agreement.cells import FEW
from amnarchive.charts import Part, ShareChart, share
from amnarchive.models import Attendance
from amnarchive.views.deeds import PRESENCE
from amnarchive.views.persons.links import ELECTED, link

Role = Attendance.Role
ELECTED_ROLES = [Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.SERVING_SUBSTITUTE, Role.SUBSTITUTE]
ATTENDED, MISSED = "narvarande", "franvarande"
THERE, SILENT = "narvarande-av-kallade", "oviss"


@dataclass(frozen=True, slots=True)
class Presence:
    """Meetings whose list has the person in an elected role.

    `attended`: as present. `there`: of these, where the list names anyone absent at all. `missed`:
    as absent; where a list has the person as both, the person was there.

    The share is of lists that tell who was absent: one that names only those present cannot show
    that anybody was missing, and would raise the share of whoever is on it.
    """

    attended: int
    missed: int
    there: int

    @property
    def called(self) -> int:
        """How many meetings the share is of."""
        return self.there + self.missed

    @property
    def silent(self) -> int:
        """At how many the person was present, by lists that name nobody as absent."""
        return self.attended - self.there

    @property
    def per_cent(self) -> int:
        """The share: present ÷ called."""
        return round(100 * self.there / self.called) if self.called else 0

    @property
    def is_few(self) -> bool:
        """Whether there are too few for the share to say much, as in the agreement of parties."""
        return 0 < self.called < FEW

    @property
    def silent_url(self) -> str:
        """The list of what `silent` counts."""
        return _link(SILENT)

    def chart(self) -> ShareChart | None:
        """Present and absent; None where no list says who was absent, since that is no share."""
        if not self.called:
            return None
        parts = [
            Part(_("Närvarande"), self.there, _link(THERE)),
            Part(_("Frånvarande"), self.missed, _link(MISSED)),
        ]
        return share("narvarande", _("Närvarande av kallade"), parts)


def _link(state: str) -> str:
    return link(PRESENCE, lage=state, roll=ELECTED)


def attended(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Those that say that the person was there."""
    return rows.filter(absent=False)


def missed(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Those that say the opposite, unless the same list has the person as present too."""
    there = Attendance.objects.filter(
        meeting=OuterRef("meeting"), person=OuterRef("person"), absent=False
    )
    return rows.filter(~Exists(there), absent=True)


def told(rows: QuerySet[Any], *, absent: bool) -> QuerySet[Any]:
    """Those that say that the person was there, by lists that name anyone `absent`, or nobody."""
    others = Attendance.objects.filter(meeting=OuterRef("meeting"), absent=True)
    return attended(rows).filter(Exists(others) if absent else ~Exists(others))
