from collections.abc import Set as AbstractSet
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.agreement.cells import FEW, Cell
from amnarchive.agreement.counting import Cells, Group, joint, pairs, votes

CODES = "cdlmsv"
SOME = st.frozensets(st.sampled_from(CODES))


@st.composite
def group(draw: st.DrawFn) -> Group:
    parties = draw(SOME)
    yes = draw(st.frozensets(st.sampled_from(sorted(parties)))) if parties else frozenset()
    rest = sorted(parties - yes)
    no = draw(st.frozensets(st.sampled_from(rest))) if rest else frozenset()
    return Group(draw(st.integers(1, 50)), parties, yes, no)


GROUPS = st.lists(group(), max_size=12)


def by_hand(groups: list[Group], one: str, other: str) -> Cell:
    """What the formula says, case by case."""
    cases: list[AbstractSet[str]] = [g.parties for g in groups for _ in range(g.count)]
    both = sum(one in case and other in case for case in cases)
    return Cell(both, sum(one in case or other in case for case in cases))


def votes_by_hand(groups: list[Group], one: str, other: str) -> Cell:
    said = [
        (
            {p: p in g.yes for p in g.yes | g.no}.get(one),
            {p: p in g.yes for p in g.yes | g.no}.get(other),
        )
        for g in groups
        for _ in range(g.count)
    ]
    known = [(a, b) for a, b in said if a is not None and b is not None]
    return Cell(sum(a == b for a, b in known), len(known))


def test_joint_counts_both_by_either() -> None:
    cells = joint([Group(3, {"m", "kd"}), Group(1, {"m"}), Group(2, {"sd"}), Group(5)])
    assert cells == {("kd", "m"): Cell(3, 4), ("kd", "sd"): Cell(0, 5), ("m", "sd"): Cell(0, 6)}


def test_votes_count_the_same_by_both() -> None:
    cells = votes(
        [
            Group(2, {"m", "s", "v"}, yes={"s", "v"}, no={"m"}),
            Group(1, {"m", "s", "v"}, yes={"s"}, no={"v"}),
        ]
    )
    assert cells == {("m", "s"): Cell(0, 2), ("m", "v"): Cell(0, 2), ("s", "v"): Cell(2, 3)}


def test_parties_that_never_met_have_an_empty_cell() -> None:
    assert votes([Group(1, {"m"}, yes={"m"}), Group(1, {"d"}, no={"d"})]) == {
        ("d", "m"): Cell(0, 0)
    }


def test_nothing_gives_nothing() -> None:
    assert joint([]) == votes([]) == {}


@given(GROUPS)
def test_joint_is_what_the_formula_says(groups: list[Group]) -> None:
    for (one, other), cell in joint(groups).items():
        assert cell == by_hand(groups, one, other) == by_hand(groups, other, one)


@given(GROUPS)
def test_votes_are_what_the_formula_says(groups: list[Group]) -> None:
    for (one, other), cell in votes(groups).items():
        assert cell == votes_by_hand(groups, one, other) == votes_by_hand(groups, other, one)


def bounded(cells: Cells, most: int) -> None:
    for (one, other), cell in cells.items():
        assert one < other
        assert 0 <= cell.together <= cell.n <= most
        assert cell.together + cell.apart == cell.n
        assert cell.share is None or 0 <= cell.share <= 1
        assert (cell.share is None) == (cell.n == 0)


@given(GROUPS)
def test_bounds(groups: list[Group]) -> None:
    most = sum(g.count for g in groups)
    bounded(joint(groups), most)
    bounded(votes(groups), most)


@given(GROUPS)
def test_every_pair_that_occurs_has_one_cell(groups: list[Group]) -> None:
    occurring = {party for g in groups for party in g.parties}
    assert list(joint(groups)) == list(pairs(occurring))


@given(GROUPS, st.randoms(use_true_random=False))
def test_how_cases_are_grouped_does_not_matter(groups: list[Group], random: Random) -> None:
    single = [Group(1, g.parties, g.yes, g.no) for g in groups for _ in range(g.count)]
    mixed = sorted(single, key=lambda _: random.random())
    assert joint(mixed) == joint(groups)
    assert votes(mixed) == votes(groups)


@given(GROUPS, GROUPS)
def test_periods_add_up(earlier: list[Group], later: list[Group]) -> None:
    whole, first, second = votes(earlier + later), votes(earlier), votes(later)
    for pair, cell in whole.items():
        parts = [cells.get(pair, Cell(0, 0)) for cells in (first, second)]
        assert cell == Cell(sum(p.together for p in parts), sum(p.n for p in parts))


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_per_cent(together: int, apart: int) -> None:
    cell = Cell(together, together + apart)
    if cell.share is None:
        assert cell.percent is None
        return
    assert cell.percent is not None
    assert abs(cell.percent - 100 * cell.share) <= 1
    assert (cell.percent == 0) == (together == 0)
    assert (cell.percent == 100) == (apart == 0)
    assert cell.is_few == (cell.n < FEW)


def test_halves_are_rounded_upwards() -> None:
    assert [Cell(1, 8).percent, Cell(1, 200).percent, Cell(2, 3).percent] == [13, 1, 67]
    assert not Cell(0, 0).is_few
