"""The two commands in an archive that has no samples yet."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from amnarchive.celery import app
from amnarchive.management.commands.load_samples import Command
from amnarchive.models import Body, Document
from amnarchive.samples.catalogue import SAMPLES
from amnarchive.tasks import read_document
from tests.worker import running_worker

pytestmark = pytest.mark.django_db


def test_removing_twice_says_that_there_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("remove_samples")
    capsys.readouterr()
    call_command("remove_samples")
    assert "no samples" in capsys.readouterr().out


def test_removing_takes_away_what_is_not_read_yet() -> None:
    call_command("load_samples", wait=False)
    call_command("remove_samples")
    assert not Document.objects.exists()


def test_without_tesseract_the_load_says_why_and_does_not_fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = next(sample for sample in SAMPLES if sample.needs_ocr)
    call_command("load_samples", wait=False)
    Document.objects.exclude(name=scan.name).delete()
    monkeypatch.setenv("PATH", "/nowhere")
    document = Document.objects.get()
    read_document(document.pk)
    document.refresh_from_db()
    assert document.status == Document.Status.FAILED
    capsys.readouterr()
    Command()._report([document.pk])
    assert f"{scan.name}: {document.reason}" in capsys.readouterr().out


def test_a_sample_that_cannot_be_read_fails_the_load() -> None:
    call_command("load_samples", wait=False)
    document = Document.objects.all()[0]
    document.status, document.reason = Document.Status.FAILED, "Filen är skadad."
    document.save()
    with pytest.raises(CommandError, match="could not be read"):
        Command()._report([document.pk])


def test_a_load_that_nobody_reads_ends_in_a_plain_sentence() -> None:
    with pytest.raises(CommandError, match=r"No worker answers: start the site with `make up`"):
        call_command("load_samples", timeout=0.2)


@pytest.mark.worker
@pytest.mark.ocr
@pytest.mark.django_db(transaction=True)
def test_a_real_worker_reads_them_all(
    tmp_path: Path, documents: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with running_worker(tmp_path):
        call_command("load_samples", timeout=100)
    assert f"{len(SAMPLES)} of {len(SAMPLES)} samples are read" in capsys.readouterr().out
    app.control.purge()
    call_command("remove_samples")
    assert [path for path in documents.rglob("*") if path.is_file()] == []
    assert Body.objects.filter(slug="arbetsmarknadsnamnden").exists()
