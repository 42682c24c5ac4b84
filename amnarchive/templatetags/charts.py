"""The marks of charts and the cells of their tables, of which a page has hundreds.

A template takes ten times as long for each.
"""

from typing import Any

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from amnarchive.charts.bars import BarChart, BarRow
from amnarchive.charts.table import Cell, Row, Table

register = template.Library()

_PLAIN = 1_000
"""Numbers below that are written alike in every language."""
_BAR = (
    '<a href="{}"{} aria-label="{}">'
    '<rect class="hit" x="{}" width="{}" y="0" height="{}"></rect>'
    '<rect class="bar" x="{}" width="{}" y="{}" height="{}"></rect>'
    '<text x="{}" y="{}" text-anchor="middle">{}</text></a>'
)


@register.simple_tag
def bar_marks(chart: BarChart, row: BarRow) -> SafeString:
    """The bars of a row, each a link with its number above."""
    marks = (
        format_html(
            _BAR,
            *(bar.url, _unfollowed(bar.url), bar.label, bar.left, bar.column, chart.height),
            *(bar.x, bar.width, bar.y, bar.height, bar.middle, bar.text_y, _written(bar.count)),
        )
        for bar in row.bars
    )
    return SafeString("".join(marks))


def _unfollowed(url: str) -> SafeString:
    """Crawlers are led to no filter: the same §§ again."""
    return SafeString(' rel="nofollow"' if "?" in url else "")


@register.simple_tag
def table_rows(table: Table) -> SafeString:
    """The rows of a table behind a chart."""
    cell = SafeString('<td class="number">{}</td>' if table.numeric else "<td>{}</td>")
    return SafeString("".join(_row(row, cell, numeric=table.numeric) for row in table.rows))


def _row(row: Row, cell: str, *, numeric: bool) -> str:
    url, text = row.head.url, row.head.text
    head = format_html('<a href="{}">{}</a>', url, text) if url else escape(str(text))
    cells = "".join(cell.format(_content(one, numeric=numeric)) for one in row.cells)
    return f'<tr><th scope="row">{head}</th>{cells}</tr>\n'


def _content(cell: Cell, *, numeric: bool) -> SafeString:
    if not cell.url:
        return format_html('<span class="quiet">{}</span>', cell.text)
    shown = _written(cell.text) if numeric else cell.text
    return format_html('<a href="{}" rel="nofollow">{}</a>', cell.url, shown)


def _written(number: Any) -> str:
    return str(number) if isinstance(number, int) and number < _PLAIN else str(intcomma(number))
