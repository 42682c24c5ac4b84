"""The samples show a clerk what it is about: one person who changed her surname."""

import pytest
from django.core.management import call_command

from amnarchive.models import Document, PersonMatch
from amnarchive.tasks import read_document

pytestmark = pytest.mark.django_db
NAMES = ["amn-2019-02-13-protokoll.md", "amn-2025-02-19-protokoll-webb.txt"]


def test_a_changed_surname_waits_for_a_clerk() -> None:
    call_command("load_samples", wait=False)
    for document in Document.objects.filter(name__in=NAMES).order_by("name"):
        read_document(document.pk)
    match = PersonMatch.objects.get()
    assert (match.status, match.reason) == ("open", "surname")
    assert {match.first.name, match.second.name} == {"Elin Norrby", "Elin Norrby Falk"}
