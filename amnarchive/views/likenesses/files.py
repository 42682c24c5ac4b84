"""The list of like texts as CSV: a row for each text, those of a group together."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from amnarchive.exports.likenesses import columns
from amnarchive.exports.table import Taken, lines
from amnarchive.models import LikenessGroup
from amnarchive.search import config
from amnarchive.views.csv_file import csv_file
from amnarchive.views.guarded import EXPORTS, guarded
from amnarchive.views.likenesses.asked import read
from amnarchive.views.likenesses.choices import Choices
from amnarchive.views.likenesses.find import find
from amnarchive.views.likenesses.rows import MOST, Member, rows_of


@dataclass(frozen=True, slots=True)
class Row:
    """A text in its group; `group_url` is the page of that, the same for all of it."""

    group: LikenessGroup
    group_url: str
    member: Member


@require_safe
@guarded(EXPORTS)
def likenesses_csv(request: HttpRequest) -> HttpResponseBase:
    """What the page lists, all its pages in one file; of each group up to 500 texts."""
    with translation.override("sv"):
        wish, _understood = read(request.GET, Choices())
        groups = list(find(wish)[: config.COUNT_CAP])
        page = reverse("likenesses") + wish.query_string
    taken = Taken(request.build_absolute_uri(page), timezone.localtime())
    table = columns(request.build_absolute_uri)
    return csv_file(lines(table, groups, _rows, taken), "lika")


def _rows(groups: Sequence[LikenessGroup]) -> list[Row]:
    return [
        Row(found.group, found.url, member)
        for found in rows_of(groups, shown=MOST)
        for member in found.members
    ]
