"""What the parts of a § are called where they are cited."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from amnarchive.models import Vote
from amnarchive.models.speaker import Speaker

MOST = 3
"""So many are named; of the others it is said that there are more."""


def by_whom(kind: str, speakers: Iterable[Speaker], position: int) -> str:
    """`reservation av Torvald Lindeskog (SD)`; `reservation 2` where nobody is named."""
    all_of_them = list(speakers)
    if not all_of_them:
        return f"{kind} {position}"
    named = [_called(one) for one in all_of_them[:MOST]]
    who = ", ".join(named)
    if len(all_of_them) > MOST:
        who = f"{who} {_('m.fl.')}"
    return _("%(kind)s av %(who)s") % {"kind": kind, "who": who}


def decision_name(point: int = 0) -> str:
    """`beslut`, or one of its points."""
    return _("beslut, punkt %d") % point if point else _("beslut")


def vote_name(vote: Vote, *, alone: bool) -> str:
    """`omröstning 2 (7 ja, 6 nej)`, with its number where there are several."""
    called = _("omröstning") if alone else _("omröstning %d") % vote.position
    return _("%(vote)s (%(yes)d ja, %(no)d nej)") % {
        "vote": called,
        "yes": vote.yes,
        "no": vote.no,
    }


def _called(speaker: Speaker) -> str:
    """The name with the party's letter behind it, or the letter alone."""
    if not speaker.name:
        return speaker.party_letter
    name = f"{speaker.name} {_('m.fl.')}" if speaker.and_others else speaker.name
    return f"{name} ({speaker.party_letter})" if speaker.party_letter else name
