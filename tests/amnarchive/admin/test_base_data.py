"""The base data in Django's admin."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from amnarchive.models import AuditEvent, Body, Party, Person
from tests.factories import make_body, make_clerk, make_document, make_party, make_person


@pytest.fixture
def admin(db: None) -> Client:  # noqa: ARG001 - the database must be there
    client = Client()
    client.force_login(User.objects.create_superuser("rot"))
    return client


def inline(prefix: str, *rows: dict[str, str]) -> dict[str, str]:
    data = {f"{prefix}-TOTAL_FORMS": str(len(rows)), f"{prefix}-INITIAL_FORMS": "0"}
    for number, row in enumerate(rows):
        data |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return data


@pytest.mark.parametrize("model", ["body", "party", "person", "document", "auditevent"])
def test_every_list_opens(admin: Client, model: str) -> None:
    make_body()
    make_person()
    AuditEvent.objects.create(verb="uploaded", document=make_document())
    page = admin.get(reverse(f"admin:amnarchive_{model}_changelist")).content.decode()
    assert "AMN-arkivet – grunddata" in page


@pytest.mark.parametrize("model", ["document", "auditevent"])
def test_documents_and_events_are_only_looked_at(admin: Client, model: str) -> None:
    document = make_document()
    event = AuditEvent.objects.create(verb="uploaded", document=document)
    pk = document.pk if model == "document" else event.pk
    assert admin.get(reverse(f"admin:amnarchive_{model}_change", args=[pk])).status_code == 200
    assert admin.get(reverse(f"admin:amnarchive_{model}_add")).status_code == 403
    for page in ("change", "delete"):
        address = reverse(f"admin:amnarchive_{model}_{page}", args=[pk])
        assert admin.post(address, {"post": "yes"}).status_code == 403


def test_a_party_gets_names_over_time(admin: Client) -> None:
    data = {"code": "xp", "colour": "#123456", "order": "3"} | inline(
        "names",
        {"letter": "XF", "name": "Exempelfolket", "valid_to": "2015-11-21"},
        {"letter": "XP", "name": "Exempelpartiet", "valid_from": "2015-11-22"},
    )
    assert admin.post(reverse("admin:amnarchive_party_add"), data).status_code == 302
    party = Party.objects.get(code="xp")
    assert [n.letter for n in party.names.all()] == ["XF", "XP"]


def test_a_party_without_a_name_or_with_a_wrong_colour_is_refused(admin: Client) -> None:
    address = reverse("admin:amnarchive_party_add")
    name = {"letter": "XP", "name": "Exempelpartiet"}
    for colour, rows in (("#123456", []), ("blå", [name])):
        data = {"code": "xp", "colour": colour, "order": "3"} | inline("names", *rows)
        assert admin.post(address, data).status_code == 200
    assert not Party.objects.filter(code="xp").exists()


def test_an_alias_gets_the_key_by_which_it_is_matched(admin: Client) -> None:
    data = {"name": "Asta Lindehag", "slug": "asta-lindehag", "municipality": "Stockholm"}
    aliases = inline("aliases", {"name": "ASTA  Lindehag"}, {"name": "A. Lindehag"})
    assert admin.post(reverse("admin:amnarchive_person_add"), data | aliases).status_code == 302
    person = Person.objects.get(slug="asta-lindehag")
    assert {a.key for a in person.aliases.all()} == {"asta lindehag", "a lindehag"}


def test_two_spellings_that_are_matched_alike_are_told(admin: Client) -> None:
    data = {"name": "Asta Lindehag", "slug": "asta-lindehag", "municipality": "Stockholm"}
    aliases = inline("aliases", {"name": "Asta Lindehag"}, {"name": "ASTA LINDEHAG"})
    page = admin.post(reverse("admin:amnarchive_person_add"), data | aliases)
    assert page.status_code == 200
    assert "Namnformen finns redan" in page.content.decode()
    assert not Person.objects.exists()


def test_a_spelling_of_somebody_else_is_told(admin: Client) -> None:
    make_person("Asta Lindehag")
    data = {"name": "Asta Ek", "slug": "asta-ek", "municipality": "Stockholm"}
    aliases = inline("aliases", {"name": "Asta Ek"}, {"name": "asta lindehag"})
    page = admin.post(reverse("admin:amnarchive_person_add"), data | aliases).content.decode()
    assert "hör till Asta Lindehag" in page
    party = str(make_party("M").pk)
    aliases = inline("aliases", {"name": "Asta Ek"}, {"name": "asta lindehag", "party": party})
    assert admin.post(reverse("admin:amnarchive_person_add"), data | aliases).status_code == 302


def test_a_second_alias_like_one_that_is_there_is_told(admin: Client) -> None:
    person = make_person("Asta Lindehag")
    known = person.aliases.get()
    data = {"name": person.name, "municipality": "Stockholm"} | {
        "aliases-TOTAL_FORMS": "2",
        "aliases-INITIAL_FORMS": "1",
        "aliases-0-id": str(known.pk),
        "aliases-0-person": str(person.pk),
        "aliases-0-name": known.name,
        "aliases-1-person": str(person.pk),
        "aliases-1-name": "asta lindehag",
    }
    page = admin.post(reverse("admin:amnarchive_person_change", args=[person.pk]), data)
    assert "Namnformen finns redan" in page.content.decode()


def test_an_address_is_fixed_once_made(admin: Client) -> None:
    body = make_body()
    data = {"name": body.name, "municipality": "Stockholm", "order": "1", "slug": "annan"}
    assert admin.post(reverse("admin:amnarchive_body_change", args=[body.pk]), data)
    assert Body.objects.get(pk=body.pk).slug == body.slug


def test_an_address_of_the_sites_own_is_refused(admin: Client) -> None:
    data = {"name": "Söknämnden", "municipality": "Stockholm", "order": "1", "slug": "sok"}
    page = admin.post(reverse("admin:amnarchive_body_add"), data)
    assert page.status_code == 200
    assert "webbplatsens egna sidor" in page.content.decode()


@pytest.mark.django_db
def test_a_clerk_without_staff_rights_stays_outside() -> None:
    client = Client()
    client.force_login(make_clerk())
    assert client.get("/admin/").status_code == 302
