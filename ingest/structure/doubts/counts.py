"""Counts of votes that the named ballots do not bear out."""

from collections import Counter
from collections.abc import Iterator

from ingest.types import Finding, FindingKind, Minutes, Vote

_SAID = {"yes": "ja", "no": "nej", "abstain": "avstår"}


def counts(minutes: Minutes) -> Iterator[Finding]:
    """Tell each vote whose named ballots are not as many as its count says.

    Silent where no ballot is named: many minutes only print the count.
    """
    for item in minutes.items:
        for vote in item.votes:
            if vote.ballots and (text := _difference(vote)):
                label = f"§ {item.number}" if item.number is not None else f"Punkt {item.position}"
                yield Finding(
                    FindingKind.VOTE_COUNT, vote.place.page, vote.place.line, f"{label}: {text}"
                )


def _difference(vote: Vote) -> str:
    """`ja 7 men 6 namn` for each choice that differs, "" where none does."""
    named = Counter(ballot.vote for ballot in vote.ballots)
    counted = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain}
    return ", ".join(
        f"{_SAID[choice]} {n} men {named[choice]} namn"
        for choice, n in counted.items()
        if named[choice] != n
    )
