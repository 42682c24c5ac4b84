"""Which two parties the address of a pair names."""

from dataclasses import dataclass

from django.http import Http404

from amnarchive.agreement.counting import Pair
from amnarchive.models import Party
from amnarchive.search.match.bearers import parties_of

_LONGEST = 41
"""Two codes of twenty signs and the hyphen between them."""


@dataclass(frozen=True, slots=True)
class Two:
    """Two parties in the committee's order; `pair` are their codes as addresses have them."""

    one: Party
    other: Party
    pair: Pair

    @property
    def slug(self) -> str:
        """The part of the address that names them."""
        return "-".join(self.pair)


def find_two(slug: str) -> Two:
    """The parties of `m-s`, in whichever order they stand; else a 404. Codes may hold hyphens."""
    parts = slug.split("-") if len(slug) <= _LONGEST else []
    cuts = [("-".join(parts[:n]), "-".join(parts[n:])) for n in range(1, len(parts))]
    found = parties_of(code for cut in cuts for code in cut)
    for cut in cuts:
        if cut[0] != cut[1] and {*cut} <= found.keys():
            one, other = (party for code, party in found.items() if code in cut)
            first, second = sorted(cut)
            return Two(one, other, (first, second))
    raise Http404
