"""What a committee changed in what was proposed to it, before it decided."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
`gav`. `_key` takes the weak endings (-ar, -ade, -a) off the others."""
_WEAK = re.compile(r"(?<=\w{4})(?:ades|ade|ats|at|ar|as|a)$")


@dataclass(frozen=True, slots=True)
class Change:
    """`runs`: from the proposal to the decision, [] where only the form of verbs differs."""

    proposal: Proposal
    runs: list[Run]


def change(proposal: Proposal | None, decision: Sequence[str]) -> Change | None:
    """Compare a proposal with the points that were decided; None where one of them says nothing.

    That the § was approved at once is no change of what was proposed.
    """
    if proposal is None:
        return None
    before, after = _told(proposal.points), _told(decision)
    if not before or not after:
        return None
    if _key(before) == _key(after):
        return Change(proposal, [])
    return Change(proposal, fold(word_diff("\n".join(before), "\n".join(after))))


def _told(points: Iterable[str]) -> list[str]:
    told = (_MARK.sub("", " ".join(point.split())) for point in points)
    return [point for point in told if point and not _APPROVAL.search(point)]


def _key(points: Iterable[str]) -> list[list[str]]:
    """The words that carry what is decided, whatever form the verbs have."""
    return [list(_stems(point)) for point in points]


def _stems(point: str) -> Iterator[str]:
    for word in map(folded, _WORD.findall(point)):
        if word not in _LEADS:
            yield _FORMS.get(word) or _WEAK.sub("", word)
