"""What every row of minutes says of its §."""

from collections.abc import Iterable

from django.utils.text import capfirst

from amnarchive.models import AgendaItem
from amnarchive.topics.catalogue import BY_KEY

SETTLED = "Avgjort"


def outcome(item: AgendaItem) -> str:
    """What became of the matter; a § without any other word was settled."""
    return capfirst(item.get_outcome_display()) if item.outcome else SETTLED


def manner(item: AgendaItem) -> str:
    """How it was decided, "" where the minutes do not say."""
    return capfirst(item.get_vote_kind_display()) if item.vote_kind else ""


def counts(item: AgendaItem) -> str:
    """The counted votes in words, which no spreadsheet takes for a date; votes are prefetched."""
    return "; ".join(
        f"{vote.yes} ja, {vote.no} nej" + (f", {vote.abstain} avstår" if vote.abstain else "")
        for vote in item.votes.all()
    )


def diary_numbers(item: AgendaItem) -> str:
    """The diary numbers as printed; they are prefetched."""
    return joined(link.printed for link in item.item_cases.all())


def topics(item: AgendaItem) -> str:
    """What it is about, by the archive's rule."""
    return joined(BY_KEY[key].name for key in item.topics if key in BY_KEY)


def source(item: AgendaItem) -> str:
    """The hash of the document that it was read from, when anyone may fetch it."""
    document = item.document
    return document.sha256 if document is not None and document.public else ""


def joined(values: Iterable[object]) -> str:
    """Several values in one cell; none of them twice."""
    return "; ".join(dict.fromkeys(str(value) for value in values))
