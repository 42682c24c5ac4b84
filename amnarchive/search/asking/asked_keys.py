"""The filters of a request as lexemes, in the text form of a tsquery."""

from collections.abc import Iterable, Iterator

from amnarchive.models import SearchEntry
from amnarchive.search.analysis import quoted
from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.choices import OUTCOME_OF, VOTE_KIND_OF
from amnarchive.search.index.filter_keys import filter_key
from amnarchive.search.typed.ways import any_of

_YEARS_MOST = 40


def asked_keys(asked: Asked, kinds: Iterable[SearchEntry.Kind]) -> Iterator[str]:
    """Give tsqueries of which each is true of all rows that the filters leave.

    `kinds` are the kinds of row that are listed. A person, days within a year and a diary number
    have none: there the filter itself must do.
    """
    yield any_of([quoted(filter_key("typ", kind)) for kind in kinds])
    request, valid = asked.request, asked.filters.form.cleaned_data
    body = valid.get("namnd")
    if body is not None:
        yield quoted(filter_key("namnd", body.pk))
    for code in request.parti:
        yield quoted(filter_key("parti", code))
    if request.forslag:
        yield quoted(filter_key("forslag", request.forslag))
    if request.utfall:
        yield quoted(filter_key("utfall", OUTCOME_OF[request.utfall]))
    if request.beslut:
        yield quoted(filter_key("beslut", VOTE_KIND_OF[request.beslut]))
    if request.amne:
        yield quoted(filter_key("amne", request.amne))
    years = _years(asked)
    if years:
        yield any_of([quoted(filter_key("ar", year)) for year in years])


def _years(asked: Asked) -> list[int]:
    """The years that the filters leave, nothing where they leave many."""
    request = asked.request
    if request.ar:
        return [request.ar]
    if request.fran is None or request.till is None:
        return []
    years = range(request.fran.year, request.till.year + 1)
    return list(years) if len(years) <= _YEARS_MOST else []
