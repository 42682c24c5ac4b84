"""What a party is behind, counted in one query: by year, with whom, yes or no."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import Count
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext as _

from amnarchive.charts import BarChart, Part, Series, ShareChart, bars, share
from amnarchive.heads.tally import Tally
from amnarchive.models import Meeting, Party, Stand
from amnarchive.views.covered import covered, gap
from amnarchive.views.parties.kinds import (
    KINDS,
    MOTIONS,
    RESERVATIONS,
    VOTES,
    StandKind,
    link,
    lister,
    public_stands,
)

YES, NO, SPLIT = "ja", "nej", "delat"


@dataclass(frozen=True, slots=True)
class Counted:
    """(kind, year) → how many; (kind, other party's code) → how many; what was answered → votes."""

    party: Party
    years: Counter[tuple[str, int]] = field(default_factory=Counter)
    others: Counter[tuple[str, str]] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)

    @property
    def tally(self) -> Tally:
        """The numbers of the party's card."""
        totals: Counter[str] = Counter()
        for (kind, _year), n in self.years.items():
            totals[kind] += n
        return Tally(
            motions=totals[MOTIONS.kind],
            reservations=totals[RESERVATIONS.kind],
            years=tuple(sorted({year for _kind, year in self.years})),
        )

    def chart(self) -> BarChart | None:
        """A row of bars for each kind. One query where years lie between that have nothing."""
        return bars(
            "ar",
            _("Antal per år"),
            [self._series(kind) for kind in KINDS],
            year=_("År"),
            covered=covered(self.tally.years, Meeting.objects.all()),
            gap=gap(),
        )

    def votes_chart(self) -> ShareChart | None:
        """What most of the party's named ballots said."""
        names = {YES: _("Ja"), NO: _("Nej"), SPLIT: _("Delade sig eller avstod")}
        parts = [Part(name, self.votes[key], link(VOTES, rost=key)) for key, name in names.items()]
        return share("rost", _("Partiets svar i omröstningar"), parts)

    def _series(self, kind: StandKind) -> Series:
        address = lister(self.party, kind)
        return Series(
            name=str(kind.label),
            counts={year: n for (key, year), n in self.years.items() if key == kind.kind},
            url=lambda year: address(ar=year),
            total_url=address(),
        )


def counted(party: Party) -> Counted:
    """Count like with like in the database, and put it together here."""
    found = Counted(party)
    rows = (
        public_stands(party)
        .values_list("kind", ExtractYear("date"), "parties", "yes", "no")
        .annotate(n=Count("pk"))
    )
    for kind, year, parties, yes, no, n in rows:
        found.years[kind, year] += n
        if kind == Stand.Kind.VOTE:
            found.votes[YES if party.code in yes else NO if party.code in no else SPLIT] += n
        else:
            found.others.update({(kind, code): n for code in parties if code != party.code})
    return found
