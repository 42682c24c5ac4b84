"""Where in a § something stands, as the end of a sentence: `i SD:s reservation`."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from amnarchive.models import Reservation, ReservationSpeaker, Statement, StatementSpeaker

Speakers = Sequence[ReservationSpeaker | StatementSpeaker]


def place_of(source: Reservation | Statement, speakers: Speakers) -> str:
    """Say which reservation or statement, by its parties or else by who is behind it."""
    letters = list(dict.fromkeys(one.party_letter for one in speakers if one.party_letter))
    who = letters or [one.name for one in speakers[:1] if one.name]
    if isinstance(source, Statement):
        kind = source.get_kind_display()
        if not who:
            return _("i %(kind)s") % {"kind": kind}
        return _("i %(kind)s från %(who)s") % {"kind": kind, "who": _joined(who)}
    if not who:
        return _("i reservationen")
    if len(letters) == 1:
        return _("i %(party)s:s reservation") % {"party": letters[0]}
    return _("i reservationen från %(who)s") % {"who": _joined(who)}


def _joined(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return _("%(first)s och %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}
