"""The cells of the atlas, of which a page has a thousand: a template takes ten times as long."""

from collections.abc import Iterable

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from amnarchive.views.atlas.heat import Line, Spot

register = template.Library()


@register.simple_tag
def heat_line(line: Line, listed: str) -> SafeString:
    """The cells of a row and of its sum; `listed` is where the lists behind the numbers are."""
    cells = _cells(line.spots, listed, tinted=True)
    return SafeString(cells + _cells([line.total], listed, tinted=False))


@register.simple_tag
def heat_sums(spots: Iterable[Spot], listed: str) -> SafeString:
    """The cells of the sums, which are not tinted."""
    return SafeString(_cells(spots, listed, tinted=False))


def _cells(spots: Iterable[Spot], listed: str, *, tinted: bool) -> str:
    where = escape(listed)
    return "".join(
        f"<td{_tint(spot) if tinted else ''}>"
        f'<a href="{where}{escape(spot.query)}" rel="nofollow">{escape(spot.shown)}</a></td>'
        if spot.query
        else f"<td><span>{escape(spot.shown)}</span></td>"
        for spot in spots
    )


def _tint(spot: Spot) -> str:
    return f' class="{spot.tint}"'
