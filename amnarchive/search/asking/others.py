"""The same search under other filters."""

from dataclasses import replace

from django.http import QueryDict

from amnarchive.search.asking.asked import Asked
from amnarchive.search.asking.parameters import read
from amnarchive.search.asking.request import SearchRequest
from amnarchive.search.match.scope import Scope


def under(asked: Asked, scope: Scope, request: SearchRequest) -> Asked:
    """Give what was asked for under the filters of another request; the words stay as they are."""
    parameters = QueryDict(mutable=True)
    parameters.update(request.as_parameters())
    other = read(parameters, scope.filters, corrects=False)
    return replace(other, query=asked.query, rows=asked.rows)
