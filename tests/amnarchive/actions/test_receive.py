import io
from pathlib import Path

import pytest
from django.core.files import File
from pytest_django import Settings

from amnarchive.actions.receive import NotStored, Receipt, receive_document
from amnarchive.models import AuditEvent, Document
from ingest.errors import EmptyFile, TooLarge

pytestmark = pytest.mark.django_db


def receive(content: bytes, name: str = "protokoll.txt") -> Receipt:
    return receive_document(
        file=File(io.BytesIO(content)), name=name, body=None, date=None, by=None
    )


def test_the_bytes_are_kept_under_their_hash() -> None:
    document = receive(b"Protokoll").document
    assert document.status == Document.Status.RECEIVED
    assert document.size == 9
    assert Path(document.file.path).name == document.sha256
    assert Path(document.file.path).read_bytes() == b"Protokoll"
    assert AuditEvent.objects.get().verb == "uploaded"


def test_the_same_bytes_twice_are_one_document() -> None:
    first = receive(b"Protokoll", "a.txt")
    second = receive(b"Protokoll", "b.txt")
    assert not first.twin
    assert second.twin
    assert second.document == first.document
    assert Document.objects.count() == 1


def test_nothing_is_kept_of_an_empty_file(documents: Path) -> None:
    with pytest.raises(EmptyFile, match="tom"):
        receive(b"")
    assert not Document.objects.exists()
    assert not documents.exists()


def test_a_file_over_the_limit_is_refused(settings: Settings) -> None:
    settings.AMN_UPLOAD_MAX_BYTES = 10
    with pytest.raises(TooLarge):
        receive(b"x" * 11)
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Mina dokument\\möte.pdf", "möte.pdf"),
        ("\x00\n", "namnlös fil"),
        ("", "namnlös fil"),
        ("<script>.pdf", "<script>.pdf"),
    ],
)
def test_names_are_only_ever_shown(name: str, shown: str, documents: Path) -> None:
    document = receive(b"Protokoll", name).document
    assert document.name == shown
    assert documents in Path(document.file.path).parents


def test_a_very_long_name_keeps_its_ending() -> None:
    name = receive(b"Protokoll", "å" * 5000 + ".pdf").document.name
    assert len(name) <= 255
    assert name.endswith(".pdf")


def test_a_disk_that_takes_nothing_is_told_and_leaves_no_document(
    settings: Settings, tmp_path: Path
) -> None:
    closed = tmp_path / "a file where the folder should be"
    closed.write_bytes(b"")
    settings.MEDIA_ROOT = closed
    with pytest.raises(NotStored, match="lagringen är full"):
        receive(b"Protokoll")
    assert not Document.objects.exists()
