"""Nobody but clerks comes in, nothing is kept in a cache, and reading writes nothing."""

import uuid

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, reverse

from amnarchive import urls_clerk
from amnarchive.models import AuditEvent, Document, Finding, RepairRefusal
from tests.amnarchive.views.clerk.conftest import shut
from tests.factories import make_clerk, make_document, make_item, make_meeting


@pytest.fixture
def addresses(db: None) -> dict[str, str]:  # noqa: ARG001 - the database must be there
    """Every clerk's page by name, each of something that exists."""
    meeting = make_meeting()
    document = make_document(meeting=meeting)
    make_item(meeting, document=document)
    finding = Finding.objects.create(document=document, kind="number_gap", text="§ 7")
    refusal = RepairRefusal.objects.create(document=document, original="for", repaired="för")
    values = {
        "pk": document.pk,
        "refusal_pk": refusal.pk,
        "finding_pk": finding.pk,
        "slug": "1",
        "question": "repaired",
        "figure": "mended",
        "token": uuid.uuid4(),
    }
    patterns = [p for p in urls_clerk.urlpatterns if isinstance(p, URLPattern)]
    return {
        str(p.name): reverse(f"clerk:{p.name}", kwargs={k: values[k] for k in p.pattern.converters})
        for p in patterns
    }


@pytest.mark.parametrize("method", ["get", "post"])
def test_strangers_are_led_to_the_login(addresses: dict[str, str], method: str) -> None:
    for name, address in addresses.items():
        response = getattr(Client(), method)(address)
        if response.status_code == 405:  # the page does not take the method at all
            continue
        assert response.status_code == 302, name
        assert response["Location"].startswith(reverse("login")), name
        assert "no-store" in response["Cache-Control"], name


@pytest.mark.parametrize("method", ["get", "post"])
def test_users_who_are_no_clerks_are_told_so(addresses: dict[str, str], method: str) -> None:
    client = Client()
    client.force_login(User.objects.create_user("gäst"))
    before = list(Document.objects.values())
    for name, address in addresses.items():
        response = getattr(client, method)(address)
        if response.status_code == 405:
            continue
        assert response.status_code == 403, name
        assert "hör inte till redaktionen" in response.content.decode(), name
        assert "no-store" in response["Cache-Control"], name
    assert list(Document.objects.values()) == before
    assert not AuditEvent.objects.exists()


def test_a_superuser_and_a_second_clerk_come_in(addresses: dict[str, str]) -> None:
    for user in (User.objects.create_superuser("rot"), make_clerk("kalle")):
        client = Client()
        client.force_login(user)
        assert client.get(addresses["document"]).status_code == 200


def test_a_closed_account_does_not_come_in(addresses: dict[str, str]) -> None:
    user = make_clerk()
    client = Client()
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert client.get(addresses["desk"]).status_code == 302


def test_reading_pages_writes_nothing(desk: Client, addresses: dict[str, str]) -> None:
    before = (list(Document.objects.values()), list(Finding.objects.values()))
    for name, address in addresses.items():
        response = desk.get(address)
        shut(response)
        assert response.status_code in {200, 302, 405, 286}, name
        if response.status_code in {200, 302}:
            assert "no-store" in response["Cache-Control"], name
            assert response["X-Frame-Options"] == "DENY", name
    assert (list(Document.objects.values()), list(Finding.objects.values())) == before
    assert not AuditEvent.objects.exists()


def test_a_deed_without_the_token_is_refused(clerk: User, addresses: dict[str, str]) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(clerk)
    for name, address in addresses.items():
        response = client.post(address)
        assert response.status_code in {403, 405}, name
        if response.status_code == 403:
            assert "för gammal" in response.content.decode(), name


def test_an_expired_session_sends_the_whole_page_to_the_login_not_a_fragment(
    addresses: dict[str, str],
) -> None:
    response = Client().get(addresses["progress"], headers={"HX-Request": "true"})
    assert response.status_code == 200
    assert response["HX-Redirect"].startswith(reverse("login"))


def test_after_the_login_one_comes_to_a_page_that_can_be_read(addresses: dict[str, str]) -> None:
    response = Client().post(addresses["publish"])
    assert response["Location"].endswith(reverse("clerk:desk"))
