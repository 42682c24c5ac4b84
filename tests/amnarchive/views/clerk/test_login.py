"""Logging in, with the brake before both doors."""

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client, override_settings
from django.urls import reverse

from amnarchive.forms.brake import ATTEMPTS_CLIENT, ATTEMPTS_USER
from tests.factories import make_clerk

LOGIN = "/logga-in/"


def attempt(client: Client, password: str, username: str = "klara", **extra: str) -> str:
    response = client.post(LOGIN, {"username": username, "password": password}, **extra)  # type: ignore[arg-type]  # WSGI variables
    return "in" if response.status_code == 302 else response.content.decode()


@pytest.mark.django_db
def test_a_clerk_comes_to_the_desk() -> None:
    make_clerk()
    response = Client().post(LOGIN, {"username": "klara", "password": "hemligt"})
    assert response["Location"] == reverse("clerk:desk")


@pytest.mark.django_db
def test_the_page_that_asked_is_come_back_to_but_no_other_site() -> None:
    make_clerk()
    login = {"username": "klara", "password": "hemligt"}
    upload = reverse("clerk:upload")
    assert Client().post(LOGIN, {**login, "next": upload})["Location"] == upload
    elsewhere = Client().post(LOGIN, {**login, "next": "https://example.org/"})
    assert elsewhere["Location"] == reverse("clerk:desk")


@pytest.mark.django_db
def test_a_wrong_password_is_told_in_swedish() -> None:
    make_clerk()
    assert "Användarnamnet eller lösenordet är fel" in attempt(Client(), "fel")
    assert "Användarnamnet eller lösenordet är fel" in attempt(Client(), "fel", "ingen")


@pytest.mark.django_db
def test_too_many_attempts_are_braked_even_with_the_right_password() -> None:
    make_clerk()
    client = Client()
    for _ in range(ATTEMPTS_USER):
        attempt(client, "fel")
    assert "för många försök" in attempt(client, "hemligt")
    # Case and spaces make no other name, and another address is not punished.
    assert "för många försök" in attempt(client, "hemligt", " KLARA ")
    assert attempt(Client(REMOTE_ADDR="198.51.100.7"), "hemligt") == "in"


@pytest.mark.django_db
def test_the_right_password_in_time_starts_anew() -> None:
    make_clerk()
    for _ in range(2):
        for _ in range(ATTEMPTS_USER - 1):
            attempt(Client(), "fel")
        assert attempt(Client(), "hemligt") == "in"


@pytest.mark.django_db
def test_one_address_cannot_try_name_after_name() -> None:
    make_clerk()
    for number in range(ATTEMPTS_CLIENT):
        attempt(Client(), "fel", f"namn{number}")
    assert "för många försök" in attempt(Client(), "hemligt")


@pytest.mark.django_db
def test_the_brake_lets_go() -> None:
    make_clerk()
    for _ in range(ATTEMPTS_USER):
        attempt(Client(), "fel")
    cache.clear()  # what the end of the window does
    assert attempt(Client(), "hemligt") == "in"


@pytest.mark.django_db
def test_behind_the_proxy_the_address_is_the_one_that_the_proxy_wrote(
    settings: LazySettings,
) -> None:
    settings.AMN_PROXIES = 1
    make_clerk()
    for number in range(ATTEMPTS_USER):
        attempt(Client(), "fel", HTTP_X_FORWARDED_FOR=f"10.0.0.{number}, 198.51.100.7")
    braked = attempt(Client(), "hemligt", HTTP_X_FORWARDED_FOR="10.9.9.9, 198.51.100.7")
    assert "för många försök" in braked
    assert attempt(Client(), "hemligt", HTTP_X_FORWARDED_FOR="198.51.100.8") == "in"


@pytest.mark.django_db
def test_without_a_cache_the_login_still_works() -> None:
    away = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "unix:///nonexistent/redis.sock",
    }
    make_clerk()
    with override_settings(CACHES={"default": away}):
        assert attempt(Client(), "hemligt") == "in"
        assert "lösenordet är fel" in attempt(Client(), "fel")


@pytest.mark.django_db
def test_the_admins_door_has_the_same_brake() -> None:
    User.objects.create_superuser("rot", password="hemligt")
    door = "/admin/login/"
    for _ in range(ATTEMPTS_USER):
        Client().post(door, {"username": "rot", "password": "fel"})
    page = Client().post(door, {"username": "rot", "password": "hemligt"})
    assert page.status_code == 200
    assert "för många försök" in page.content.decode()


@pytest.mark.django_db
def test_a_clerk_without_staff_rights_is_not_let_into_the_admin() -> None:
    make_clerk()
    page = Client().post("/admin/login/", {"username": "klara", "password": "hemligt"})
    assert page.status_code == 200


def test_logging_out_takes_a_post(desk: Client) -> None:
    assert desk.get("/logga-ut/").status_code == 405
    assert desk.post("/logga-ut/").status_code == 302
    assert desk.get(reverse("clerk:desk")).status_code == 302


@pytest.mark.django_db
def test_a_file_sent_to_the_login_is_dropped() -> None:
    make_clerk()
    data = {"username": "klara", "password": "hemligt", "x": ContentFile(b"x" * 99, "x.bin")}
    assert Client().post(LOGIN, data).status_code == 302
