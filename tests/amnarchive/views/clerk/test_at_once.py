"""Two clerks, or two clicks, at the very same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from amnarchive.models import AuditEvent, Correction, Document
from tests.factories import make_clerk, make_document, make_item, make_meeting

pytestmark = pytest.mark.django_db(transaction=True)


def together(*posts: Callable[[], Any]) -> list[Any]:
    """Run all at once, each on a database connection of its own; gives what each gave."""
    start = Barrier(len(posts))

    def run(post: Callable[[], Any]) -> Any:
        try:
            start.wait(timeout=10)
            return post()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(posts)) as pool:
        return list(pool.map(run, posts))


def clients() -> list[Client]:
    pair = [Client(), Client()]
    for client, name in zip(pair, ("klara", "kalle"), strict=True):
        client.force_login(make_clerk(name))
    return pair


def held() -> Document:
    meeting = make_meeting(published=False)
    document = make_document(status="held", meeting=meeting)
    make_item(meeting, document=document)
    return document


def test_one_of_two_corrections_is_told_of_the_other() -> None:
    pair, document = clients(), held()
    address = reverse("clerk:item", args=[document.pk, "1"])
    form = pair[0].get(address).context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    answers = together(
        lambda: pair[0].post(address, data | {"title": "Klaras rubrik"}),
        lambda: pair[1].post(address, data | {"title": "Kalles rubrik"}),
    )
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    assert Correction.objects.count() == 1


def test_publishing_at_once_is_one_deed() -> None:
    pair, document = clients(), held()
    address = reverse("clerk:publish", args=[document.pk])
    together(*[lambda c=client: c.post(address, {"seen": "held"}) for client in pair])
    assert Document.objects.get().status == "published"
    assert AuditEvent.objects.filter(verb="published").count() == 1


def test_the_same_file_at_once_makes_one_document() -> None:
    pair = clients()
    address = reverse("clerk:upload")

    def send(client: Client) -> Any:
        file = ContentFile(b"# Protokoll", "protokoll.md")
        return client.post(address, {"publish": "no", "uploads": [file]})

    answers = together(lambda: send(pair[0]), lambda: send(pair[1]))
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Document.objects.count() == 1
    with Document.objects.get().file.open() as kept:
        assert kept.read() == b"# Protokoll"


def test_removing_and_publishing_at_once_ends_without_a_traceback() -> None:
    pair, document = clients(), held()
    together(
        lambda: pair[0].post(reverse("clerk:remove", args=[document.pk])),
        lambda: pair[1].post(reverse("clerk:publish", args=[document.pk])),
    )
    assert not Document.objects.exists()


def test_removing_twice_at_once_ends_without_a_traceback() -> None:
    pair, document = clients(), held()
    address = reverse("clerk:remove", args=[document.pk])
    answers = together(*[lambda c=client: c.post(address) for client in pair])
    assert [answer.status_code for answer in answers] == [302, 302]
    assert not Document.objects.exists()
