"""What a committee changed in what was proposed to it, before it decided."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amnarchive.diffing import Run, fold, word_diff
from amnarchive.views.proposal import Proposal
from ingest.vocabulary import fold as folded

_MARK = re.compile(r"^(?:\d+[.)]|[•–-])\s+")
_APPROVAL = re.compile(r"omedelbar\w*\s+juster|juster\w*\s+(?:\w+\s+)?omedelbar", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LEADS = {"att", "beslutar", "beslutade", "besluta", "foljande"}
_FORMS = {
    folded(form): forms[0]
    for forms in (
        ("ge", "ger", "gav"),
        ("godkänna", "godkänner", "godkände", "godkänns", "godkändes"),
        ("anta", "antar", "antog", "antas", "antogs"),
        ("anse", "anser", "ansåg"),
        ("avslå", "avslår", "avslog", "avslås", "avslogs"),
        ("bifalla", "bifaller", "biföll", "bifalls", "bifölls"),
        ("lägga", "lägger", "lade", "läggs", "lades"),
        ("uppdra", "uppdrar", "uppdrog"),
        ("utse", "utser", "utsåg", "utses", "utsågs"),
        ("föreslå", "föreslår", "föreslog"),
        ("fastställa", "fastställer", "fastställde", "fastställs", "fastställdes"),
        ("tillstyrka", "tillstyrker", "tillstyrkte"),
        ("avstyrka", "avstyrker", "avstyrkte"),
        ("sända", "sänder", "sände"),
        ("få", "får", "fick"),
        ("avge", "avger", "avgav"),
    )
    for form in forms
}
"""Verbs of decisions that are bent by more than an ending: a proposal says `ger`, the minutes
`gav`."""
_ENDING = re.compile(r"(?<=\w\w)(?:(?:ad|d|t)es?|[ae][rs]|a)$")
_ADE = re.compile(r"ades?$")
_VERB_WITHIN = 3
"""The verb of a decision is among the first words of its point. Further on, `-er` may as well be
the plural of a noun, and only `-ar` beside `-ade` is surely the same verb."""

_SHORT = 120
"""Words of a difference that is shown at once on the page of a case."""


@dataclass(frozen=True, slots=True)
class Change:
    """`runs`: from the proposal to what became of it, [] where only the form of verbs differs.

    `exact`: not even that differs. `to`: the body that the § only proposes it to, "" where it
    decides; `decides`: whether it decides anything of it at all.
    """

    proposal: Proposal
    runs: list[Run]
    exact: bool = False
    to: str = ""
    decides: bool = True

    @property
    def is_short(self) -> bool:
        """It can be shown at once, without pushing all else away."""
        return sum(run.words for run in self.runs if run.kind != "fold") <= _SHORT


def change(
    proposal: Proposal | None, made: Sequence[str], *, to: str = "", decides: bool = True
) -> Change | None:
    """Compare a proposal with the points `made` of it; None where one of them says nothing.

    That the § was approved at once is no change of what was proposed.
    """
    if proposal is None:
        return None
    before, after = _told(proposal.points), _told(made)
    if not before or not after:
        return None
    if _are_same(before, after):
        return Change(proposal, [], before == after, to, decides)
    runs = fold(word_diff("\n".join(before), "\n".join(after)))
    return Change(proposal, runs, to=to, decides=decides)


def _told(points: Iterable[str]) -> list[str]:
    told = (_MARK.sub("", " ".join(point.split())) for point in points)
    return [point for point in told if point and not _APPROVAL.search(point)]


def _are_same(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the points say the same, whatever form their verbs have."""
    if len(before) != len(after):
        return False
    pairs = [(_words(one), _words(other)) for one, other in zip(before, after, strict=True)]
    return all(
        len(one) == len(other)
        and all(_is_same(a, b, at) for at, (a, b) in enumerate(zip(one, other, strict=True)))
        for one, other in pairs
    )


def _words(point: str) -> list[str]:
    return [word for word in map(folded, _WORD.findall(point)) if word not in _LEADS]


def _is_same(one: str, other: str, at: int) -> bool:
    if _FORMS.get(one, one) == _FORMS.get(other, other):
        return True
    surely = bool(_ADE.search(one)) != bool(_ADE.search(other))
    if at >= _VERB_WITHIN and not surely:
        return False
    return _ENDING.sub("", one) == _ENDING.sub("", other)
