from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from amnarchive.actions.remove import remove_document
from amnarchive.models import AgendaItem, AuditEvent, Case, Document, Meeting, Person, SearchEntry
from tests import readings

Read = Callable[..., Document]


@pytest.mark.django_db
def test_nothing_is_left_of_a_removed_document(
    read: Read, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    document = read([readings.rich_item()])
    file = Path(document.file.path)
    assert file.exists()
    with django_capture_on_commit_callbacks(execute=True):
        remove_document(document=document, by=None)
    for model in (AgendaItem, Case, Document, Meeting, Person, SearchEntry):
        assert not model._default_manager.exists(), model
    assert not file.exists()
    assert AuditEvent.objects.filter(verb="removed").exists()


def test_what_other_documents_gave_stays(read: Read) -> None:
    whole = read([readings.rich_item()])
    extract = read([readings.item(1, 9)], is_extract=True)
    remove_document(document=extract, by=None)
    assert [item.number for item in AgendaItem.objects.all()] == [1]
    assert Meeting.objects.get().published
    assert Person.objects.filter(name="Asta Lindehag").exists()
    remove_document(document=whole, by=None)
    assert not Meeting.objects.exists()
