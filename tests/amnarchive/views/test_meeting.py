"""The page of one meeting."""

import datetime as dt
import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_attendance,
    make_clerk,
    make_document,
    make_item,
    make_meeting,
    make_reservation,
)

PATH = "/arbetsmarknadsnamnden/2019-06-18/"


def test_head_and_items(client: Client, archive: Archive) -> None:
    html = client.get(PATH).content.decode()
    assert '<time datetime="2019-06-18">Tisdag 18 juni 2019</time>' in html
    for text in ("Stadshuset, Örnrummet", "16.00", "17.40", "25 juni 2019", "Ottilia Brunn"):
        assert text in html
    assert "Omröstning" in html
    assert "7–6" in html
    assert "Bordlagt" in html
    assert "Enhälligt" in html
    assert archive.document.get_absolute_url() in html


def test_attendance_is_grouped_by_capacity(client: Client, archive: Archive) -> None:  # noqa: ARG001 - fills the database
    html = client.get(PATH).content.decode()
    labels = ["Ordförande", "Ledamöter", "Tjänstgörande ersättare", "Frånvarande"]
    places = [html.index(f"<dt>{label}</dt>") for label in labels]
    assert places == sorted(places)
    assert html.index("Åke Öman") > places[-1]
    assert "ersätter" in html
    assert "<dt>Tjänstepersoner</dt>" not in html


@pytest.mark.django_db
def test_way_here_names_the_day_as_people_say_it(client: Client) -> None:
    make_item(make_meeting(letter="b"), 9)
    path = "/arbetsmarknadsnamnden/2019-06-18-b/"
    here = '<span aria-current="page">18 juni 2019 (b)</span>'
    assert here in client.get(path).content.decode()
    assert f'<a href="{path}">18 juni 2019 (b)</a>' in client.get(f"{path}9/").content.decode()


@pytest.mark.django_db
def test_item_without_title_is_listed_by_how_it_begins(client: Client) -> None:
    meeting = make_meeting()
    make_item(meeting, 1, "", text="Ylva Granqvist utses att justera " + "protokollet " * 20)
    make_item(meeting, 2, "", text="")
    html = client.get(PATH).content.decode()
    assert re.search(
        r'1/" lang="sv">Ylva Granqvist utses att justera( protokollet){11} …</a>', html
    )
    assert '2/" lang="sv">§\u00a02</a>' in html


@pytest.mark.django_db
def test_presence_for_some_items_is_said(client: Client) -> None:
    meeting = make_meeting()
    make_attendance(meeting, "Ylva Granqvist", present_from=3, present_to=9)
    make_attendance(meeting, "Åke Öman", present_to=4)
    html = client.get(PATH).content.decode()
    assert "§§&nbsp;3–9" in html
    assert "till och med §&nbsp;4" in html


@pytest.mark.django_db
def test_unpublished_is_for_clerks_only(client: Client) -> None:
    meeting = make_meeting(published=False)
    make_item(meeting, 1, "Hemligt än så länge")
    assert client.get(PATH).status_code == 404
    client.force_login(User.objects.create_user("vem-som-helst"))
    assert client.get(PATH).status_code == 404
    client.force_login(make_clerk())
    answer = client.get(PATH)
    html = answer.content.decode()
    assert "Inte publicerat." in html
    assert "Hemligt än så länge" in html
    assert "no-store" in answer["Cache-Control"]
    assert 'content="noindex"' in html


@pytest.mark.django_db
def test_unpublished_item_and_document_stay_out_of_a_public_meeting(client: Client) -> None:
    meeting = make_meeting()
    make_item(meeting, 1, "Öppen")
    make_item(meeting, 2, "Sluten", published=False)
    meeting.documents.add(make_document(name="sluten.pdf", status="held"))
    html = client.get(PATH).content.decode()
    assert "Öppen" in html
    assert "Sluten" not in html
    assert "sluten.pdf" not in html


@pytest.mark.django_db
def test_second_meeting_of_a_day_has_its_letter(client: Client) -> None:
    make_meeting()
    make_meeting(letter="b", location="Biblioteket")
    assert "Biblioteket" in client.get("/arbetsmarknadsnamnden/2019-06-18-b/").content.decode()
    assert 'rel="next"' in client.get(PATH).content.decode()
    assert 'rel="prev"' in client.get(f"{PATH[:-1]}-b/").content.decode()


@pytest.mark.django_db
def test_wrong_date_leads_to_the_nearest(client: Client) -> None:
    make_meeting(date=dt.date(2019, 5, 14))
    make_meeting(date=dt.date(2019, 6, 18))
    make_meeting(date=dt.date(2019, 6, 11), published=False)
    answer = client.get("/arbetsmarknadsnamnden/2019-06-12/")
    html = answer.content.decode()
    assert answer.status_code == 404
    assert "Arkivet har inget protokoll från Arbetsmarknadsnämnden den 12 juni 2019" in html
    assert "/arbetsmarknadsnamnden/2019-05-14/" in html
    assert "/arbetsmarknadsnamnden/2019-06-18/" in html
    assert "2019-06-11" not in html


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["2019-02-30", "sommaren", "2019-06-18-a", "2019", "٢٠١٩-٠٦-١٨"])
def test_no_date_at_all_leads_to_the_body(client: Client, slug: str) -> None:
    make_meeting()
    answer = client.get(f"/arbetsmarknadsnamnden/{slug}/")
    assert answer.status_code == 404
    assert 'href="/arbetsmarknadsnamnden/"' in answer.content.decode()


@pytest.mark.django_db
def test_sample_is_marked(client: Client) -> None:
    make_meeting(is_sample=True)
    html = client.get(PATH).content.decode()
    assert "Det här är ett påhittat exempel." in html
    assert "Här finns påhittade protokoll" in client.get("/om/").content.decode()


@pytest.mark.django_db
def test_how_samples_are_removed_is_told_to_the_clerk_alone(client: Client) -> None:
    make_meeting(is_sample=True)
    assert "remove_samples" not in client.get("/om/").content.decode()
    client.force_login(make_clerk())
    assert "manage.py remove_samples" in client.get("/om/").content.decode()


@pytest.mark.django_db
def test_same_number_of_queries_at_10_and_100_rows(client: Client) -> None:
    meeting = make_meeting()

    def fill(until: int) -> int:
        for number in range(meeting.items.count() + 1, until + 1):
            make_reservation(make_item(meeting, number), [("Åke Öman", "M")])
            make_attendance(meeting, f"Person {number}", "M")
        return count_queries(client, PATH)

    assert fill(10) == fill(100)
