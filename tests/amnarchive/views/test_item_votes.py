"""What one voted for, on the page of a §."""

import re

import pytest
from django.test import Client

from tests.factories import make_item, make_meeting, make_reservation, make_vote

HINT = "Vad ja och nej gällde står i protokollets text."


@pytest.mark.django_db
def test_the_page_says_what_yes_and_no_were_for(client: Client) -> None:
    made = make_item(make_meeting(), 9)
    vote = make_vote(made, 7, 5, 1)
    assert HINT in client.get(made.path).content.decode()
    vote.yes_means, vote.no_means = "bifall till bryggan", "avslag <nu>"
    vote.save()
    html = client.get(made.path).content.decode()
    assert HINT not in html
    told = " ".join(re.sub("<[^>]+>", " ", html).split())
    assert "Ja 7 bifall till bryggan" in told
    assert "Nej 5 avslag &lt;nu&gt;" in told


def picture(client: Client, path: str) -> str:
    html = client.get(path).content.decode()
    start = html.index('<dl class="sides">')
    return html[start : html.index("</dl>", start)]


def widths(html: str) -> list[int]:
    return [int(width) // 12 for width in re.findall(r'class="squares" width="(\d+)"', html)]


@pytest.mark.django_db
def test_each_party_has_a_square_for_each_of_its_votes(client: Client) -> None:
    made = make_item(make_meeting(), 9)
    ballots = [("Ylva", "S", "yes"), ("Åke", "M", "no"), ("Eva", "V", "yes"), ("Bo", "S", "yes")]
    make_vote(made, 3, 1, ballots=ballots)
    html = picture(client, made.path)
    assert widths(html) == [2, 1, 1]
    letters = re.findall(r'class="party[^>]*>([A-Z]+)</a> <span class="count">(\d+)', html)
    assert letters == [("S", "2"), ("V", "1"), ("M", "1")]
    assert "Avstår" not in html


@pytest.mark.django_db
def test_numbers_of_the_minutes_stand_where_the_names_do_not_add_up(client: Client) -> None:
    made = make_item(make_meeting(), 9)
    make_vote(made, 3, 2, 1, ballots=[("Ylva", "S", "yes")])
    html = picture(client, made.path)
    assert widths(html) == [3, 2, 1]
    assert "party" not in html


@pytest.mark.django_db
def test_a_large_assembly_has_no_squares(client: Client) -> None:
    made = make_item(make_meeting(), 9)
    make_vote(made, 180, 169)
    html = picture(client, made.path)
    assert widths(html) == []
    assert "Ja 180" in html


LOST = [("Ylva", "S", "yes"), ("Eva", "V", "yes"), ("Åke", "M", "no")]


def no_voters(client: Client, path: str) -> str:
    """What the box of the decision says of them, "" for nothing."""
    html = client.get(path).content.decode()
    told = re.search("<dt>Röstade nej</dt><dd>(.*?)</dd>", html)
    return re.sub("<[^>]+>", "", told[1]) if told else ""


@pytest.mark.django_db
def test_who_lost_a_vote_is_named_where_nobody_reserved(client: Client) -> None:
    made = make_item(make_meeting(), 9)
    make_vote(made, 2, 1, ballots=LOST)
    assert no_voters(client, made.path) == "M 1"
    make_reservation(made, [("Åke", "M")])
    assert no_voters(client, made.path) == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("yes", "no", "ballots"),
    [
        (2, 2, [*LOST, ("Bo", "M", "no")]),
        (2, 3, [*LOST, ("Bo", "M", "no"), ("Ulf", "KD", "no")]),
        (3, 2, LOST),
        (2, 1, []),
        (2, 1, [*LOST[:2], ("Åke", "", "no")]),
        (2, 0, LOST[:2]),
    ],
)
def test_nobody_is_named_where_it_is_not_certain(
    client: Client, yes: int, no: int, ballots: list[tuple[str, str, str]]
) -> None:
    made = make_item(make_meeting(), 9)
    make_vote(made, yes, no, ballots=ballots)
    assert no_voters(client, made.path) == ""


@pytest.mark.django_db
def test_of_several_votes_none_is_told_as_the_one_that_decided(client: Client) -> None:
    made = make_item(make_meeting(), 9)
    make_vote(made, 2, 1, ballots=LOST)
    make_vote(made, 2, 1, ballots=LOST)
    assert no_voters(client, made.path) == ""
