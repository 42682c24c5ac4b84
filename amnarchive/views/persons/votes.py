"""How a person voted, by the ballots that the minutes name."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Count, F, Q, QuerySet, Value, When
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from amnarchive.charts import Part, ShareChart, share
from amnarchive.models import Ballot, Person
from amnarchive.views.deeds import VOTES
from amnarchive.views.persons.compiled import rows
from amnarchive.views.persons.links import link

CHOICES = {"ja": Ballot.Choice.YES, "nej": Ballot.Choice.NO, "avstar": Ballot.Choice.ABSTAIN}
_COUNTED = "SELECT choice, line, count(*) FROM ({}) AS told GROUP BY choice, line"
WITH, AGAINST, UNCLEAR = "med", "mot", "oklart"


@dataclass(frozen=True, slots=True)
class Voted:
    """How often each choice was made, and how often it was that of the own party."""

    choices: dict[str, int]
    lines: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.choices.values())

    @property
    def compared(self) -> int:
        """In how many of them the rest of the party had a common answer."""
        return self.lines.get(WITH, 0) + self.lines.get(AGAINST, 0)

    @property
    def unclear(self) -> int:
        return self.lines.get(UNCLEAR, 0)

    @property
    def unclear_url(self) -> str:
        return link(VOTES, linje=UNCLEAR)

    def chart(self) -> ShareChart | None:
        """Yes, no, abstained."""
        names = {"ja": _("Ja"), "nej": _("Nej"), "avstar": _("Avstod")}
        parts = [
            Part(name, self.choices.get(CHOICES[key], 0), link(VOTES, rost=key))
            for key, name in names.items()
        ]
        return share("rost", _("Ja, nej eller avstod"), parts)

    def party_chart(self) -> ShareChart | None:
        """With and against the rest of the own party."""
        names = {WITH: _("Som partiet"), AGAINST: _("Annat än partiet")}
        parts = [
            Part(name, self.lines.get(key, 0), link(VOTES, linje=key))
            for key, name in names.items()
        ]
        return share("linje", _("Jämfört med det egna partiet"), parts)


def voted(person: Person) -> Voted:
    """Count the ballots. One query."""
    choices: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    for choice, line, n in rows(_answers, person, around=_COUNTED):
        choices[choice] += n
        lines[line] += n
    return Voted(dict(choices), dict(lines))


def _answers(person: int, _name: str) -> QuerySet[Any, Any]:
    return beside_party(VOTES.rows(person)).values_list("choice", "line")


def beside_party(ballots: QuerySet[Any]) -> QuerySet[Any]:
    """Ballots with `line`: `med` or `mot` what most of the others of the party answered there.

    "Most" is more than any other answer; where the others were split evenly, or nobody else of the
    party has a named ballot, it is `oklart`.
    """
    others = Q(vote__ballots__party=F("party")) & ~Q(vote__ballots__pk=F("pk"))
    counted = ballots.annotate(
        **{
            f"n_{choice}": Count("vote__ballots", filter=others & Q(vote__ballots__choice=choice))
            for choice in Ballot.Choice.values
        }
    )
    compared: QuerySet[Any] = counted.annotate(
        line=Case(
            *(When(_led(choice) & Q(choice=choice), then=Value(WITH)) for choice in _ALL),
            *(When(_led(choice), then=Value(AGAINST)) for choice in _ALL),
            default=Value(UNCLEAR),
            output_field=CharField(),
        )
    )
    return compared


_ALL = Ballot.Choice.values


def _led(choice: str) -> Q:
    """More of the others answered so than anything else."""
    rest = [F(f"n_{other}") for other in _ALL if other != choice]
    return Q(**{f"n_{choice}__gt": Greatest(*rest)})
