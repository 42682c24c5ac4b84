"""The table of agreement, and what stands behind a cell, as CSV."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.agreement.cells import Cell
from amnarchive.agreement.period import Period
from amnarchive.exports.agreement import cell_columns, pair_columns
from amnarchive.exports.table import Taken, lines
from amnarchive.search import config
from amnarchive.search.match.bearers import Bearer
from amnarchive.views.agreement.asked import Choices, Wish, read
from amnarchive.views.agreement.pair import chosen_part, part_of, part_query, stands_of
from amnarchive.views.agreement.pair_asked import find_two
from amnarchive.views.agreement.rows import rows_of
from amnarchive.views.agreement.table import Table, counted, table_of
from amnarchive.views.agreement.words import WORDS
from amnarchive.views.csv_file import csv_file
from amnarchive.views.guarded import EXPORTS, guarded


@dataclass(frozen=True, slots=True)
class PairOfTable:
    """Two parties, the first first in the committee's order, with the letters of the period."""

    period: Period
    one: Bearer
    other: Bearer
    one_name: str
    other_name: str
    cell: Cell
    url: str


@require_safe
@guarded(EXPORTS)
def agreement_csv(request: HttpRequest) -> HttpResponseBase:
    """Each two parties of the table once, those without anything that counts too."""
    with translation.override("sv"):
        wish, _understood = read(request.GET, Choices())
        wish = replace(wish, party="")
        words = WORDS[wish.measure.kind]
        pairs = list(_pairs(wish, table_of(wish, counted(wish))))
        columns = cell_columns(
            request.build_absolute_uri,
            measure=str(words.name),
            formula=str(words.formula),
            body=wish.body.label if wish.body else _("Alla nämnder"),
        )
        taken = _taken(request, reverse("agreement") + wish.query_string)
    return csv_file(lines(columns, pairs, lambda batch: batch, taken), "samsyn")


@require_safe
@guarded(EXPORTS)
def agreement_pair_csv(request: HttpRequest, pair: str) -> HttpResponseBase:
    """What the page of the two lists, all its pages in one."""
    two = find_two(pair)
    with translation.override("sv"):
        wish, _understood = read(request.GET, Choices())
        part = chosen_part(request)
        stands = list(part_of(stands_of(wish, two.pair), two.pair, part)[: config.COUNT_CAP])
        page = reverse("agreement_pair", args=[two.slug]) + part_query(wish, part)
    columns = pair_columns(request.build_absolute_uri)
    load = partial(rows_of, pair=two.pair)
    return csv_file(lines(columns, stands, load, _taken(request, page)), f"samsyn-{two.slug}")


def _taken(request: HttpRequest, page: str) -> Taken:
    return Taken(request.build_absolute_uri(page), timezone.localtime())


def _pairs(wish: Wish, table: Table) -> Iterator[PairOfTable]:
    names = {
        named.party.party.code: named.names[-1].name if named.names else str(named.party.party)
        for named in table.names
    }
    for number, row in enumerate(table.rows):
        for shown in row.cells[number + 1 :]:
            if shown is not None:
                yield PairOfTable(
                    wish.period,
                    row.party,
                    shown.other,
                    names[row.party.party.code],
                    names[shown.other.party.code],
                    shown.cell,
                    shown.url,
                )
