"""Charts as plain numbers: what to draw and where. No query, no request, no mark-up.

`bars`, `lanes` and `share` give a chart for `templates/components/chart.html`; `grade` gives the
class of a cell in a heat table. Positions along a chart are in per cent of its width, so that it
fits any screen while its text keeps its size; heights are in CSS pixels.
"""

from amnarchive.charts.bars import BarChart, Series, bars
from amnarchive.charts.grades import grade
from amnarchive.charts.lanes import Lane, LaneChart, Span, lanes
from amnarchive.charts.share import Part, ShareChart, share
from amnarchive.charts.table import Cell, Row, Table

__all__ = [
    "BarChart",
    "Cell",
    "Lane",
    "LaneChart",
    "Part",
    "Row",
    "Series",
    "ShareChart",
    "Span",
    "Table",
    "bars",
    "grade",
    "lanes",
    "share",
]
