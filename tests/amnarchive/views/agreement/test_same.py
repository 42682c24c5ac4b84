"""Whatever stands in the archive: the numbers of a cell are those of the list behind it."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amnarchive.agreement.measures import MEASURES, Measure
from amnarchive.agreement.period import Period
from amnarchive.models import AgendaItem, Stand
from amnarchive.views.agreement.asked import Wish
from amnarchive.views.agreement.pair import cell_of, part_of, stands_of
from amnarchive.views.agreement.rows import rows_of
from amnarchive.views.agreement.table import counted
from tests.factories import make_body, make_item, make_meeting, make_party

CODES = ("s", "m", "v", "kd")
SOME = st.lists(st.sampled_from(CODES), unique=True, max_size=4).map(sorted)


@st.composite
def stands(draw: st.DrawFn) -> list[Stand]:
    made = []
    for position in range(1, draw(st.integers(0, 14)) + 1):
        kind, parties = draw(st.sampled_from(list(Stand.Kind))), draw(SOME)
        sides = [draw(st.sampled_from(["yes", "no", "neither"])) for _ in parties]
        is_vote = kind == Stand.Kind.VOTE
        made.append(
            Stand(
                kind=kind,
                position=position,
                parties=parties,
                yes=[p for p, s in zip(parties, sides, strict=True) if is_vote and s == "yes"],
                no=[p for p, s in zip(parties, sides, strict=True) if is_vote and s == "no"],
                date=dt.date(draw(st.integers(2018, 2021)), 12, 31),
                published=draw(st.booleans()) or draw(st.booleans()),
            )
        )
    return made


@pytest.fixture
def items(db: None) -> list[AgendaItem]:  # noqa: ARG001 - the database must be there
    for code in CODES:
        make_party(code.upper())
    bodies = [make_body(), make_body("Skolhuset", slug="skolhuset", abbreviation="SH")]
    return [make_item(make_meeting(body)) for body in bodies]


@given(data=st.data(), made=stands(), measure=st.sampled_from(list(MEASURES.values())))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_cells_and_lists_agree(
    data: st.DataObject, made: list[Stand], measure: Measure, items: list[AgendaItem]
) -> None:
    Stand.objects.all().delete()
    for stand in made:
        stand.item = data.draw(st.sampled_from(items))
        stand.body = stand.item.meeting.body
    Stand.objects.bulk_create(made)
    body = data.draw(st.sampled_from([None, items[0].meeting.body]))
    wish = Wish(measure, Period(2019, 2020), body)
    cells = counted(wish)
    for pair, cell in cells.items():
        listed = stands_of(wish, pair)
        assert cell_of(listed, pair) == cell
        rows = rows_of(list(listed), pair)
        assert len(rows) == cell.n
        assert sum(row.together for row in rows) == cell.together
        assert rows_of(list(part_of(listed, pair, "tillsammans")), pair) == [
            row for row in rows if row.together
        ]
        assert part_of(listed, pair, "isar").count() == cell.apart
        assert all(2019 <= row.stand.date.year <= 2020 and row.stand.published for row in rows)
    for one in CODES:
        for other in CODES:
            if one < other and (one, other) not in cells:
                assert (
                    not stands_of(wish, (one, other))
                    .filter(parties__contains=[one, other])
                    .exists()
                )
