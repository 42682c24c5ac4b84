"""Years by party, topics by party, topics by year."""

from collections.abc import Collection, Iterator, Mapping

from django.utils.translation import gettext as _

from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.match.atlas_counts import AtlasCounts
from amnarchive.search.match.bearers import Bearer
from amnarchive.topics.catalogue import CHOICES
from amnarchive.views.atlas.asked import within
from amnarchive.views.atlas.heat import Head, Heat, Side, heat


def tables_of(
    wish: SearchRequest,
    counts: AtlasCounts,
    bearers: Mapping[str, Bearer],
    covered: Collection[int],
) -> Iterator[Heat]:
    """Make the tables; `bearers` are the parties in the committee's order.

    `covered` are the years of which the archive has minutes.

    Of one topic there is but the first: the others would have one row, or rows of what else those
    §§ are about, which no address lists.
    """
    years, parties = _years(wish, counts, covered), _parties(wish, counts, bearers)
    total = counts.total
    yield heat(_("Parti och år"), years, parties, counts.by_year_party, wish, total)
    if not wish.amne:
        topics = _topics(wish, counts)
        yield heat(_("Ämne och parti"), topics, parties, counts.by_topic_party, wish, total)
        yield heat(_("Ämne och år"), topics, years, counts.by_topic_year, wish, total)


def _years(wish: SearchRequest, counts: AtlasCounts, covered: Collection[int]) -> Side:
    """All years from the first to the last, the newest first; those without any too."""
    span = range(max(counts.by_year), min(counts.by_year) - 1, -1) if counts.by_year else ()
    heads = [
        Head(year, str(year), within(wish, year).query_string, is_gap=year not in covered)
        for year in span
    ]
    return Side(_("År"), heads, counts.by_year, lambda request, year: request.but(ar=year))


def _parties(wish: SearchRequest, counts: AtlasCounts, bearers: Mapping[str, Bearer]) -> Side:
    """What a party is behind, together with those already asked for."""

    def narrowed(request: SearchRequest, code: str) -> SearchRequest:
        return request.with_value("parti", code)

    heads = [
        Head(code, bearer.party_letter, narrowed(wish, code).query_string, bearer)
        for code, bearer in bearers.items()
    ]
    return Side(_("Parti"), heads, counts.by_party, narrowed)


def _topics(wish: SearchRequest, counts: AtlasCounts) -> Side:
    """The topics that occur, in the order of all lists."""
    heads = [
        Head(key, str(name), wish.but(amne=key).query_string)
        for key, name in CHOICES
        if counts.by_topic[key]
    ]
    return Side(_("Ämne"), heads, counts.by_topic, lambda request, key: request.but(amne=key))
