"""Made-up charts, heat tables and calendars."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from amnarchive.calendars.month_grid import Held, MonthGrid, month_grid
from amnarchive.charts import (
    Cell,
    Lane,
    Part,
    Row,
    Series,
    Span,
    Table,
    bars,
    grade,
    lanes,
    share,
)

HERE = "#diagram"
_YEARS = range(2014, 2020)
_GIVEN = {2014: 3, 2015: 11, 2017: 4, 2018: 1, 2019: 7}
_MOTIONS = {2014: 6, 2015: 9, 2016: 2, 2018: 5, 2019: 8}


def charts() -> list[Any]:
    """One of each kind."""
    series = [
        Series(_("Reservationer"), _GIVEN, lambda _year: HERE, HERE),
        Series(_("Yrkanden"), _MOTIONS, lambda _year: HERE, HERE),
    ]
    spans = (
        Span(dt.date(2014, 2, 4), dt.date(2016, 11, 22), _("Ledamot 2014–2016"), HERE),
        Span(dt.date(2018, 1, 16), dt.date(2018, 1, 16), _("Ersättare 16 januari 2018"), HERE),
    )
    table = Table((_("Nämnd"), _("Tid")), (Row(Cell("Parknämnden"), (Cell("2014–2018"),)),), False)
    parts = [Part(_("Ja"), 7, HERE), Part(_("Nej"), 5, HERE), Part(_("Avstår"), 1, HERE)]
    return [
        bars("staplar", _("Staplar per år"), series, year=_("År"), years=_YEARS),
        lanes("linje", _("Linje i tiden"), [Lane("Parknämnden", spans, HERE)], table=table),
        share("andelar", _("Delar av en helhet"), parts),
    ]


def heat() -> list[tuple[int, list[tuple[int, int]]]]:
    """Rows of a heat table: a year, and its counts each with their grade."""
    counts = {2019: (7, 1, 0, 12), 2018: (1, 0, 0, 4), 2017: (4, 2, 9, 0)}
    top = max(max(row) for row in counts.values())
    return [(year, [(count, grade(count, top)) for count in row]) for year, row in counts.items()]


def month() -> MonthGrid:
    """A month with one meeting on a day and two on another."""
    held = {
        dt.date(2019, 6, 11): Held(1, "Parknämnden", HERE),
        dt.date(2019, 6, 18): Held(2, "", HERE),
    }
    chosen = dt.date(2019, 6, 11)
    return month_grid(2019, 6, held, url=HERE, today=dt.date(2019, 9, 1), chosen=chosen)
