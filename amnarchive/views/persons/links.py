"""Addresses on the page of a person: `?visa=` names the list, the rest narrows it."""

from urllib.parse import urlencode

from amnarchive.views.deeds import DeedKind

NO_LETTER = "-"
"""In the address: printed without a party."""
ELECTED = "fortroendevald"
"""In the address: any role of those who are elected."""


def link(kind: DeedKind, **narrowed: str | int) -> str:
    """`?visa=roster&ar=2019&rost=nej`."""
    return f"?{urlencode({'visa': kind.key, **narrowed})}"
