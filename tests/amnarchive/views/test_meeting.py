"""The page of one meeting."""

import datetime as dt
import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from amnarchive.models import Meeting
from amnarchive.views import full_text
from tests.amnarchive.views.conftest import Archive
from tests.amnarchive.views.queries import count_queries
from tests.factories import (
    make_attendance,
    make_clerk,
    make_document,
    make_item,
    make_meeting,
    make_reservation,
    make_vote,
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
    assert '2/" lang="sv">§ 2</a>' in html


@pytest.mark.django_db
def test_presence_for_some_items_is_said(client: Client) -> None:
    meeting = make_meeting()
    make_attendance(meeting, "Ylva Granqvist", present_from=3, present_to=9)
    make_attendance(meeting, "Åke Öman", present_to=4)
    html = client.get(PATH).content.decode()
    assert "§§ 3–9" in html
    assert "till och med § 4" in html


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
    assert "manage.py remove_samples" in html
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


def test_whole_minutes_stand_below_with_an_address_for_each_paragraph(
    client: Client,
    archive: Archive,  # noqa: ARG001 - fills the database
) -> None:
    html = client.get(PATH).content.decode()
    whole = html[html.index('id="protokollet"') :]
    assert '<h3 id="paragraf-9-rubrik"><a href="/arbetsmarknadsnamnden/2019-06-18/9/">' in whole
    assert '<p id="paragraf-9-3" class="level-1 point"><span class="mark">a)</span> Gäller' in whole
    assert 'href="#paragraf-9-4" aria-label="Länk till stycke 4 i § 9"' in whole
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


@pytest.mark.django_db
def test_hostile_minutes_stay_text(client: Client) -> None:
    bad = '<img src=x onerror="alert(1)">'
    cell = {"text": bad, "mark": bad, "level": 9, "page": 1, "line": 1, "box": None}
    lists = [
        {"kind": kind, "heading": bad, "paragraphs": [cell] * n}
        for kind, n in (("matter", 1), ("vote", 41))
    ]
    make_item(make_meeting(), 9, bad, decision=[], sections=lists, text=bad)
    html = client.get(PATH).content.decode()
    assert "<img" not in html
    assert html.count("&lt;img src=x") >= 46


@pytest.mark.django_db
def test_a_printed_list_of_votes_is_folded_in_the_whole_minutes(client: Client) -> None:
    cell = {"text": "Ja", "mark": None, "level": 0, "page": 1, "line": 1, "box": None}
    after = {"kind": "matter", "heading": None, "paragraphs": [cell]}
    section = {"kind": "vote", "heading": "Bilaga 4", "paragraphs": [cell] * 41}
    make_item(make_meeting(), 9, sections=[section, after])
    html = client.get(PATH).content.decode()
    assert html.count("Visa hela röstlistan") == 1
    assert html.count("Ja<br>") == 40
    assert 'id="paragraf-9-42"' in html


@pytest.mark.django_db
def test_minutes_too_long_for_a_page_are_read_item_by_item(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_item(make_meeting(), 9, "Broar", text="Å" * 60)
    monkeypatch.setattr(full_text, "HEAVIEST", 120)
    assert 'id="paragraf-9"' in client.get(PATH).content.decode()
    monkeypatch.setattr(full_text, "HEAVIEST", 119)
    html = client.get(PATH).content.decode()
    assert 'id="paragraf-9"' not in html
    assert "Hela texten står under varje paragraf." in html
