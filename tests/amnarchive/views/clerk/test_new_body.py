"""A body that the archive lacks is added where its minutes wait."""

import pytest
from django.test import Client
from django.urls import reverse

from amnarchive.models import Body
from tests.factories import make_document


def test_a_body_that_the_archive_lacks_is_added_on_the_way(desk: Client) -> None:
    document = make_document(status="needs_review", body=None, date=None)
    new = {"new_body": "Hamnnämnden", "municipality": "Ystad", "date": "2019-06-18"}
    answer = desk.post(reverse("clerk:read_again", args=[document.pk]), new, follow=True)
    assert "läses igen" in answer.content.decode()
    document.refresh_from_db()
    assert document.body is not None
    assert (document.body.slug, document.body.municipality) == ("hamnnamnden", "Ystad")
    assert document.head_decided


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"new_body": "Hamnnämnden"}, "vilken kommun"),
        ({"municipality": "Ystad"}, "vad nämnden heter"),
    ],
)
def test_a_new_body_has_both_its_names(desk: Client, fields: dict[str, str], fault: str) -> None:
    document = make_document(status="needs_review", body=None)
    answer = desk.post(reverse("clerk:read_again", args=[document.pk]), fields)
    assert answer.status_code == 422
    assert fault in answer.content.decode()
    assert not Body.objects.filter(name="Hamnnämnden").exists()
