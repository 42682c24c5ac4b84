"""Loading and removing the samples."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection

from amnarchive.actions.receive import receive_document
from amnarchive.celery import app
from amnarchive.models import (
    AgendaItem,
    AuditEvent,
    Body,
    Case,
    Document,
    Meeting,
    Party,
    Person,
    Redirect,
    Reservation,
    SearchEntry,
)
from amnarchive.samples.catalogue import SAMPLES
from amnarchive.tasks import read_document
from ingest.errors import OcrMissing
from tests.worker import running_worker

pytestmark = pytest.mark.django_db


def rows() -> dict[str, int]:
    """How many rows every table has."""
    with connection.cursor() as cursor:
        counts = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - our own tables
            counts[table] = cursor.fetchone()[0]
    return counts


def files(folder: Path) -> list[Path]:
    """All files below the folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def load_and_read() -> None:
    """Receive the samples and do the worker's work here, in the test's own transaction."""
    call_command("load_samples", wait=False)
    for pk in Document.objects.filter(status="received").values_list("pk", flat=True):
        read_document(pk)


@pytest.fixture
def loaded(capsys: pytest.CaptureFixture[str]) -> str:
    """What the command says of the samples once they have been read."""
    load_and_read()
    capsys.readouterr()
    call_command("load_samples")
    return capsys.readouterr().out


@pytest.mark.ocr
def test_all_samples_are_read_published_and_marked(loaded: str) -> None:
    assert f"{len(SAMPLES)} of {len(SAMPLES)} samples are read and public." in loaded
    assert set(Document.objects.values_list("status", "is_sample")) == {("published", True)}
    assert not Meeting.objects.filter(is_sample=False).exists()
    assert Meeting.objects.public().count() == len(SAMPLES) - 1  # one of them is a report


@pytest.mark.ocr
def test_one_case_goes_over_three_meetings_and_another_over_two_bodies(loaded: str) -> None:
    del loaded
    bikes = Case.objects.get(slug="amn-2019-0447")
    outcomes = bikes.items.order_by("meeting__date").values_list("outcome", flat=True)
    assert list(outcomes) == ["postponed", "referred_back", ""]
    assert bikes.documents.get().kind == "report"
    plan = Case.objects.get(slug="amn-2022-195")
    bodies = set(plan.items.values_list("meeting__body__slug", flat=True))
    assert bodies == {"arbetsmarknadsnamnden", "socialnamnden"}


def test_fp_and_l_are_one_party_with_the_letter_of_the_day(loaded: str) -> None:
    del loaded
    liberals = Party.objects.get(code="l")
    letters = set(liberals.statementspeakers.values_list("party_letter", flat=True))
    assert {"FP", "L"} <= letters


def test_loading_again_adds_nothing(loaded: str) -> None:
    del loaded
    before = rows()
    load_and_read()
    assert rows() == before


def test_removing_leaves_the_archive_as_it_was(
    documents: Path, django_capture_on_commit_callbacks: Any
) -> None:
    before = rows()
    load_and_read()
    assert Person.objects.exists()
    assert SearchEntry.objects.exists()
    assert len(files(documents)) == len(SAMPLES)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("remove_samples")
    AuditEvent.objects.all().delete()  # they stay for good: that it was done is told
    assert rows() == before
    assert files(documents) == []


def test_removing_twice_says_that_there_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("remove_samples")
    assert "no samples" in capsys.readouterr().out


def test_removing_takes_away_what_is_not_read_yet() -> None:
    call_command("load_samples", wait=False)
    call_command("remove_samples")
    assert not Document.objects.exists()


def test_removing_keeps_what_others_brought_in(loaded: str) -> None:
    del loaded
    mine = SAMPLES[0].path.read_bytes().replace(b"18 mars 2015", b"19 mars 2015")
    own = receive_document(file=ContentFile(mine), name="eget.txt", body=None, date=None, by=None)
    read_document(own.document.pk)
    call_command("remove_samples")
    kept = Document.objects.get()
    assert kept == own.document
    assert kept.status == Document.Status.PUBLISHED
    assert Meeting.objects.get().items.count() == AgendaItem.objects.count() > 0
    assert Reservation.objects.get().by.count() == 3
    assert Person.objects.filter(name="Birgitta Öhrn").exists()
    assert not Person.objects.filter(name="Ebba Sandgren").exists()
    assert not Redirect.objects.exists()


def test_without_tesseract_the_scan_says_why_and_the_rest_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    load_and_read()
    failed = Document.objects.get(status=Document.Status.FAILED)
    assert failed.audit_events.get(verb="failed").detail["code"] == OcrMissing.code
    Document.objects.filter(pk=failed.pk).update(is_sample=False)  # or it is queued once more
    capsys.readouterr()
    call_command("load_samples")
    out = capsys.readouterr().out
    assert f"{len(SAMPLES) - 1} of {len(SAMPLES)} samples are read and public." in out
    assert f"{failed.name}: {failed.reason}" in out


def test_what_failed_is_read_again_by_the_next_load(loaded: str) -> None:
    del loaded
    Document.objects.filter(name=SAMPLES[0].name).update(status="failed", reason="Strömavbrott.")
    load_and_read()
    assert Document.objects.get(name=SAMPLES[0].name).status == Document.Status.PUBLISHED


def test_a_load_that_nobody_reads_ends_in_a_plain_sentence() -> None:
    with pytest.raises(CommandError, match=r"No worker answers: start the site with `make up`"):
        call_command("load_samples", timeout=0.2)


@pytest.mark.worker
@pytest.mark.ocr
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_real_worker_reads_them_all(
    tmp_path: Path, documents: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with running_worker(tmp_path):
        call_command("load_samples", timeout=100)
    assert f"{len(SAMPLES)} of {len(SAMPLES)} samples are read" in capsys.readouterr().out
    app.control.purge()
    call_command("remove_samples")
    assert files(documents) == []
    assert Body.objects.filter(slug="arbetsmarknadsnamnden").exists()
