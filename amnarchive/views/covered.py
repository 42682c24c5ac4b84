"""Of which years the archive has minutes: nothing in the others is no zero."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from amnarchive.models.meeting import MeetingQuerySet


def covered(years: Collection[int], meetings: MeetingQuerySet) -> Collection[int]:
    """Give the years with public ones of `meetings`, where some lie between `years`.

    `years` have something, so that they need not be asked for. One query at most.
    """
    if len(set(years)) == max(years, default=0) - min(years, default=1) + 1:
        return years
    return meetings.public().years() | set(years)


def gap() -> str:
    """What a dash in the table of years means."""
    return _("Ett streck (–) i tabellen står för år som arkivet inte har några protokoll från.")
