"""The §§ of a meeting at a glance: a line each, and counts that lead to their lines."""

import re

import pytest
from django.test import Client

from amnarchive.models import Meeting
from tests.factories import make_item, make_meeting, make_reservation, make_vote

PATH = "/arbetsmarknadsnamnden/2019-06-18/"


def rows(html: str) -> list[str]:
    start = html.index('<ol class="glances">')
    return re.findall(r"<li.*?</li>", html[start : html.index("</ol>", start)], re.DOTALL)


def full_meeting() -> Meeting:
    """Six §§: one formal, two voted on (one of them disputed), one disputed, two put off."""
    meeting = make_meeting()
    make_item(meeting, 1, "Val av justerare", topics=["formalia"])
    make_vote(make_item(meeting, 2, "Broar", vote_kind="roll_call"), 8, 5)
    disputed = make_item(meeting, 3, "Parker", vote_kind="roll_call")
    make_vote(disputed, 7, 6)
    make_vote(disputed, 9, 4)
    make_reservation(disputed, [("Åke Öman", "M"), ("Eva Ek", "V")])
    make_reservation(make_item(meeting, 4, "Torg", vote_kind="without_vote"), [("Eva Ek", "V")])
    make_item(meeting, 5, "Kajer", outcome="postponed")
    make_vote(make_item(meeting, 6, "Gator", outcome="referred_back"), 5, 8)
    return meeting


@pytest.mark.django_db
def test_one_line_tells_how_it_was_settled_and_who_disagreed(client: Client) -> None:
    full_meeting()
    told = [
        " ".join(re.sub("<[^>]+>", " ", row).split())
        for row in rows(client.get(PATH).content.decode())
    ]
    assert told == [
        "§ 1 Val av justerare",
        "§ 2 Broar Omröstning 8–5",
        "§ 3 Parker Omröstning 7–6, 9–4 Reservation: M V",
        "§ 4 Torg Utan omröstning Reservation: V",
        "§ 5 Kajer Bordlagt",
        "§ 6 Gator Återremitterat Omröstning 5–8",
    ]


@pytest.mark.django_db
def test_formal_items_are_quieter_and_disputed_ones_stand_out(client: Client) -> None:
    full_meeting()
    classes = [
        re.match(r"<li(?: class=\"(\w+)\")?>", row)
        for row in rows(client.get(PATH).content.decode())
    ]
    assert [found and found[1] for found in classes] == [
        *["formal", None, "disputed", "disputed", None, None]
    ]


@pytest.mark.django_db
def test_each_count_leads_to_as_many_rows(client: Client) -> None:
    full_meeting()
    html = client.get(PATH).content.decode()
    counts = html[html.index('<nav class="counts"') :]
    links = re.findall(
        r'<a href="([^"#]+)[^>]*>(\d+) ([^<]+)</a>', counts[: counts.index("</nav>")]
    )
    assert [(n, word) for _url, n, word in links] == [
        ("6", "paragrafer"),
        ("3", "med omröstning"),
        ("2", "med reservationer"),
        ("1", "bordlagd"),
        ("1", "återremitterad"),
    ]
    for url, n, _word in links:
        assert len(rows(client.get(url).content.decode())) == int(n)


@pytest.mark.django_db
def test_words_of_the_rows_are_explained_below_them(client: Client) -> None:
    full_meeting()
    html = client.get(PATH).content.decode()
    told = re.findall(r"Vad betyder (.*?)\?", html)
    expected = ["reservation", "bordläggning", "återremiss", "omröstning", "utan omröstning"]
    assert told[: len(expected)] == expected
    narrowed = client.get(f"{PATH}?visa=bordlagt").content.decode()
    assert re.findall(r"Vad betyder (.*?)\?", narrowed)[0] == "bordläggning"


@pytest.mark.django_db
def test_an_unknown_kind_of_rows_shows_all(client: Client) -> None:
    full_meeting()
    assert len(rows(client.get(f"{PATH}?visa=allt").content.decode())) == 6


@pytest.mark.django_db
def test_a_meeting_where_nothing_happened_just_counts(client: Client) -> None:
    make_item(make_meeting(), 1)
    html = client.get(PATH).content.decode()
    assert '<p class="counts">1 paragraf</p>' in html
    assert '<nav class="counts"' not in html
