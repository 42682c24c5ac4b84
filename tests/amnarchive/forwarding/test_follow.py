"""Which proposal reached which § of a case; where it is not sure, nothing is said."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.forwarding import Named, Told, Turn, follow, is_called, rank

COUNCIL, BOARD, PARKS = "Kommunfullmäktige", "Kommunstyrelsen", "Parknämnden"
TO = "kommunfullmäktige"
PLAN = ("Kajen målas.",)


def turn(key: int, body: str, day: int, told: Told, **values: Any) -> Turn:
    start = dt.date(2021, 1, 1)
    facts: dict[str, Any] = {
        "title": "Kajen",
        "outcome": "",
        "place": ("", key),
        "meeting": day * 10 + rank(body),
    }
    return Turn(
        key=key,
        body=Named(body, values.pop("city", "Ankeborg")),
        day=start + dt.timedelta(days=day),
        told=told,
        **(facts | values),
    )


def sends(*points: str, to: str = TO) -> Told:
    return Told((), {to: points or PLAN})


def sources(*turns: Turn) -> dict[int, int]:
    return {key: reached.source.key for key, reached in follow(turns).items()}


DECIDES = Told(PLAN)


def test_the_council_decides_on_what_the_board_proposed() -> None:
    found = follow([turn(1, BOARD, 0, sends()), turn(2, COUNCIL, 20, DECIDES)])
    assert (found[2].proposed, found[2].made, found[2].to) == (PLAN, PLAN, "")


def test_the_order_in_which_they_are_given_says_nothing() -> None:
    assert sources(turn(2, COUNCIL, 20, DECIDES), turn(1, BOARD, 0, sends())) == {2: 1}


def test_on_one_day_the_board_comes_before_the_council() -> None:
    assert sources(turn(2, COUNCIL, 5, DECIDES), turn(1, BOARD, 5, sends())) == {2: 1}


def test_the_newest_proposal_counts() -> None:
    turns = [turn(1, BOARD, 0, sends()), turn(2, BOARD, 9, sends("Kajen rivs."))]
    assert sources(*turns, turn(3, COUNCIL, 20, DECIDES)) == {3: 2}


def test_what_was_put_off_is_still_waiting() -> None:
    late = turn(2, COUNCIL, 20, DECIDES, outcome="postponed")
    assert sources(turn(1, BOARD, 0, sends()), late, turn(3, COUNCIL, 40, DECIDES)) == {3: 1}


def test_what_was_sent_back_waits_no_longer() -> None:
    back = turn(2, COUNCIL, 20, DECIDES, outcome="referred_back")
    assert sources(turn(1, BOARD, 0, sends()), back, turn(3, COUNCIL, 40, DECIDES)) == {}


def test_a_proposal_is_decided_on_once() -> None:
    turns = [turn(1, BOARD, 0, sends()), turn(2, COUNCIL, 20, DECIDES)]
    assert sources(*turns, turn(3, COUNCIL, 40, DECIDES)) == {2: 1}


def test_a_board_passes_on_what_a_committee_proposed_and_has_not_decided_it() -> None:
    turns = [turn(1, PARKS, 0, sends()), turn(2, BOARD, 9, sends()), turn(3, COUNCIL, 20, DECIDES)]
    found = follow(turns)
    assert found[2].to == TO
    assert {key: reached.source.key for key, reached in found.items()} == {2: 1, 3: 2}


@pytest.mark.parametrize(
    "turns",
    [
        [turn(1, BOARD, 30, sends()), turn(2, COUNCIL, 20, DECIDES)],
        [turn(1, BOARD, 0, sends(), city="Gåseborg"), turn(2, COUNCIL, 20, DECIDES)],
        [turn(1, PARKS, 0, sends(to="kommunstyrelsen")), turn(2, COUNCIL, 20, DECIDES)],
        [turn(1, BOARD, 0, sends()), turn(2, COUNCIL, 20, Told(PLAN, {}, "valberedningen"))],
        [turn(1, BOARD, 0, sends()), turn(2, COUNCIL, 900, DECIDES)],
        [turn(1, BOARD, 0, DECIDES), turn(2, COUNCIL, 20, DECIDES)],
        [turn(1, COUNCIL, 0, sends()), turn(2, COUNCIL, 20, DECIDES)],
    ],
    ids=["later", "other city", "other body", "other source", "too old", "decided", "own"],
)
def test_nothing_is_said_where_it_is_not_sure(turns: list[Turn]) -> None:
    assert sources(*turns) == {}


def test_several_of_one_meeting_belong_together_by_their_titles() -> None:
    board = [turn(n, BOARD, 0, sends(), title=t) for n, t in ((1, "Kajen"), (2, "Bryggan"))]
    council = [turn(n, COUNCIL, 9, DECIDES, title=t) for n, t in ((3, "Bryggan"), (4, "Trappan"))]
    assert sources(*board, *council) == {3: 2}
    assert sources(*board, turn(5, COUNCIL, 9, DECIDES, title="Ett annat namn")) == {}
    twins = [turn(n, BOARD, 0, sends()) for n in (1, 2)]
    assert sources(*twins, turn(3, COUNCIL, 9, DECIDES)) == {}


def test_a_proposal_is_compared_without_who_is_to_decide_it() -> None:
    board = turn(1, BOARD, 0, sends("kommunfullmäktige beslutar att måla kajen."))
    decided = Told(("Kommunfullmäktige beslutade att måla kajen.",))
    [found] = follow([board, turn(2, COUNCIL, 9, decided)]).values()
    assert found.proposed == found.made == ("Måla kajen.",)


def test_names_of_bodies() -> None:
    assert [rank(name) for name in (COUNCIL, BOARD, PARKS)] == [3, 2, 1]
    assert rank("Kommunstyrelsens arbetsutskott") == 0
    assert is_called("fullmäktige", COUNCIL)
    assert not is_called("styrelsen", COUNCIL)
    assert is_called("parknämnden", PARKS)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([COUNCIL, BOARD, PARKS]),
            st.integers(0, 60),
            st.sampled_from([sends(), DECIDES, Told(), sends(to="kommunstyrelsen")]),
            st.sampled_from(["", "postponed", "referred_back"]),
        ),
        max_size=8,
    )
)
def test_a_source_is_another_body_before_and_each_is_used_once_by_a_body(rows: Any) -> None:
    turns = [turn(n, b, day, told, outcome=o) for n, (b, day, told, o) in enumerate(rows)]
    by_key = {one.key: one for one in turns}
    used = []
    for key, reached in follow(turns).items():
        here = by_key[key]
        assert not here.outcome
        assert reached.source.body != here.body
        assert reached.source.day <= here.day
        assert any(is_called(to, here.body.name) for to in reached.source.told.onward) or reached.to
        if not reached.to:
            used.append((reached.source.key, here.body, here.meeting))
    assert len({(source, body) for source, body, _ in used}) == len(set(used))
