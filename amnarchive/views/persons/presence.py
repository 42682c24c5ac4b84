"""How often a person was present when called, as the lists of the minutes say."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from amnarchive.charts import Part, ShareChart, share
from amnarchive.models import Attendance
from amnarchive.views.deeds import PRESENCE
from amnarchive.views.persons.links import ELECTED, link

Role = Attendance.Role
ELECTED_ROLES = [Role.CHAIR, Role.VICE_CHAIR, Role.MEMBER, Role.SERVING_SUBSTITUTE, Role.SUBSTITUTE]
ATTENDED, MISSED = "narvarande", "franvarande"


@dataclass(frozen=True, slots=True)
class Presence:
    """Meetings whose list has the person in an elected role.

    `attended` and `missed` are told apart by that list; where it has the person both as present
    and as absent, the person was there. In `telling` of them the list names anyone absent at all.
    """

    attended: int = 0
    missed: int = 0
    telling: int = 0

    @property
    def called(self) -> int:
        """How many meetings the share is of."""
        return self.attended + self.missed

    @property
    def per_cent(self) -> int:
        """The share: present ÷ called."""
        return round(100 * self.attended / self.called) if self.called else 0

    def chart(self) -> ShareChart | None:
        """Present and absent; None where no list says who was absent, since that is no share."""
        if not self.telling:
            return None
        parts = [
            Part(_("Närvarande"), self.attended, _link(ATTENDED)),
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
