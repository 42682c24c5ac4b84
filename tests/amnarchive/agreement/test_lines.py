from random import Random

from hypothesis import given
from hypothesis import strategies as st

from amnarchive.agreement.lines import lines

BALLOTS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(["yes", "no", "abstain"])), max_size=40
)


def test_a_party_says_what_more_than_half_of_its_ballots_say() -> None:
    said = lines([("s", "yes"), ("s", "yes"), ("s", "no"), ("m", "no")])
    assert said == (["m", "s"], ["s"], ["m"])


def test_a_party_split_evenly_is_in_neither() -> None:
    assert lines([("s", "yes"), ("s", "no")]) == (["s"], [], [])


def test_who_abstains_is_in_neither() -> None:
    assert lines([("v", "abstain"), ("v", "abstain"), ("v", "yes")]) == (["v"], [], [])


def test_half_of_the_ballots_is_no_line() -> None:
    assert lines([("v", "yes"), ("v", "yes"), ("v", "no"), ("v", "abstain")]) == (["v"], [], [])


def test_a_vote_without_names_says_nothing() -> None:
    assert lines([]) == ([], [], [])


@given(BALLOTS)
def test_no_party_is_on_both_sides(ballots: list[tuple[str, str]]) -> None:
    said = lines(ballots)
    assert not set(said.yes) & set(said.no)
    assert set(said.yes) | set(said.no) <= set(said.parties) == {party for party, _ in ballots}


@given(BALLOTS)
def test_who_says_no_instead_of_yes_changes_sides(ballots: list[tuple[str, str]]) -> None:
    other = {"yes": "no", "no": "yes", "abstain": "abstain"}
    turned = lines((party, other[choice]) for party, choice in ballots)
    said = lines(ballots)
    assert (turned.yes, turned.no) == (said.no, said.yes)


@given(BALLOTS, st.randoms())
def test_the_order_of_the_ballots_does_not_matter(
    ballots: list[tuple[str, str]], order: Random
) -> None:
    mixed = sorted(ballots, key=lambda _: order.random())
    assert lines(mixed) == lines(ballots)
