"""A meeting at a glance: one line a §, and how many were voted on, disputed or put off."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import ngettext

from amnarchive.models import AgendaItem, Meeting, ReservationSpeaker
from amnarchive.templatetags.archive import dissenters
from amnarchive.topics.catalogue import FORMAL

PARAMETER = "visa"


@dataclass(frozen=True, slots=True)
class Row:
    """One §. `votes`: the counts of its votes, "" where none was counted.

    `disagreed`: one speaker of each party that reserved itself; `reserved` is true also where no
    party is named. `formal`: it opens the meeting, elects who signs the minutes and the like.
    """

    item: AgendaItem
    url: str
    votes: str
    reserved: bool
    disagreed: list[ReservationSpeaker]
    formal: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows of one kind there are, and the address of the page that shows just those."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """`rows` are those asked for, in the order of the minutes; `counts` tell of all of them."""

    rows: list[Row]
    counts: list[Count]
    narrowed: bool

    @property
    def words(self) -> list[str]:
        """The words of the trade in the rows that are to be explained (keys of `words.WORDS`)."""
        found = {row.item.outcome or row.item.vote_kind for row in self.rows}
        found |= {"roll_call" for row in self.rows if row.votes}
        found |= {"reservation" for row in self.rows if row.reserved}
        return [word for word in _EXPLAINED if word in found]


_EXPLAINED = ("reservation", "postponed", "referred_back", "roll_call", "without_vote")
_KINDS: dict[str, Callable[[Row], bool]] = {
    "omrostning": lambda row: bool(row.votes),
    "reservation": lambda row: row.reserved,
    "bordlagt": lambda row: row.item.outcome == AgendaItem.Outcome.POSTPONED,
    "aterremiss": lambda row: row.item.outcome == AgendaItem.Outcome.REFERRED_BACK,
}


def overview(meeting: Meeting, items: Iterable[AgendaItem], asked: str) -> Overview:
    """Tell the items, as `prefetches.listed` gives them, without a query.

    `asked`: the kind of rows to show, all for another word.
    """
    path = meeting.get_absolute_url()
    rows = [_row(item, path) for item in items]
    wanted = _KINDS.get(asked)
    counts = [Count(_n_items(len(rows)), f"{path}#paragrafer", wanted is None)]
    for kind, holds in _KINDS.items():
        if n := sum(map(holds, rows)):
            url = f"{path}?{PARAMETER}={kind}#paragrafer"
            counts.append(Count(_label(kind, n), url, kind == asked))
    shown = [row for row in rows if wanted is None or wanted(row)]
    return Overview(shown, counts, wanted is not None)


def _row(item: AgendaItem, path: str) -> Row:
    return Row(
        item=item,
        url=f"{path}{item.slug}/",
        votes=", ".join(str(vote) for vote in item.votes.all()),
        reserved=bool(item.reservations.all()),
        disagreed=dissenters(item),
        formal=FORMAL in item.topics,
    )


def _n_items(n: int) -> str:
    return ngettext("%(n)d paragraf", "%(n)d paragrafer", n) % {"n": n}


def _label(kind: str, n: int) -> str:
    labels = {
        "omrostning": ngettext("%(n)d med omröstning", "%(n)d med omröstning", n),
        "reservation": ngettext("%(n)d med reservation", "%(n)d med reservationer", n),
        "bordlagt": ngettext("%(n)d bordlagd", "%(n)d bordlagda", n),
        "aterremiss": ngettext("%(n)d återremitterad", "%(n)d återremitterade", n),
    }
    return labels[kind] % {"n": n}
