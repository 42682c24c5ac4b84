"""The days of a calendar as table rows."""

from django import template
from django.utils.dates import MONTHS, MONTHS_3, WEEKDAYS
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from amnarchive.calendars.month_grid import Day, MonthGrid

register = template.Library()

_EMPTY = SafeString("<td></td>")
_PLAIN = [format_html("<td>{}</td>", number) for number in range(32)]


@register.simple_tag
def weekday_heads() -> SafeString:
    """The heads of the seven columns: `M T O T F L S`, each with its whole name."""
    names = [str(WEEKDAYS[number]) for number in range(7)]
    return format_html_join(
        "",
        '<th scope="col"><abbr title="{}">{}</abbr></th>',
        ((name, name[:1].upper()) for name in names),
    )


@register.simple_tag
def month_heads() -> SafeString:
    """The heads of the twelve columns of a year, each with its whole name.

    Narrow screens show the first letter alone: the others stand in a span.
    """
    return format_html_join(
        "",
        '<th scope="col"><abbr title="{}">{}<span>{}</span></abbr></th>',
        (
            (MONTHS[number], str(MONTHS_3[number])[:1], str(MONTHS_3[number])[1:])
            for number in range(1, 13)
        ),
    )


@register.simple_tag
def week_rows(grid: MonthGrid) -> SafeString:
    """The rows of a month. Most days are nothing but their number, so they are made once."""
    return format_html_join(
        "\n",
        "<tr>{}</tr>",
        ((format_html_join("", "{}", ((_cell(day),) for day in week)),) for week in grid.weeks),
    )


def _cell(day: Day | None) -> SafeString:
    if day is None:
        return _EMPTY
    if day.held is None:
        return _PLAIN[day.date.day]
    several = day.held.count > 1
    said = ngettext("%(n)d sammanträde", "%(n)d sammanträden", day.held.count) % {
        "n": day.held.count
    }
    return format_html(
        '<td class="held{}"><a href="{}"{}{} title="{}"><time datetime="{}">{}</time>'
        '<span class="hidden"> {}: {}</span>{}</a></td>',
        " chosen" if day.chosen else "",
        day.held.url,
        SafeString(' rel="nofollow"') if several else "",
        SafeString(' aria-current="date"') if day.chosen else "",
        day.held.names or said,
        day.date.isoformat(),
        day.date.day,
        date_format(day.date, "F"),
        day.held.names or said,
        format_html(' <small aria-hidden="true">×{}</small>', day.held.count) if several else "",
    )
