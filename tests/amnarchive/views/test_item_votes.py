"""What one voted for, on the page of a §."""

import pytest
from django.test import Client

from tests.factories import make_item, make_meeting, make_vote

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
    assert "<strong>Ja 7</strong> – bifall till bryggan" in html
    assert "<strong>Nej 5</strong> – avslag &lt;nu&gt;" in html
