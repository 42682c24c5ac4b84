"""`manage.py load_samples`: the fictional minutes go the way of an upload."""

import argparse
from typing import Any

from django.core.files import File
from django.core.management.base import BaseCommand, CommandError

from amnarchive.actions.receive import receive_document
from amnarchive.actions.reread import read_again
from amnarchive.celery import app
from amnarchive.management.waiting import wait_until_read
from amnarchive.models import AuditEvent, Body, Document
from amnarchive.samples.catalogue import SAMPLES, Sample
from ingest.errors import OcrMissing

MOST_SECONDS = 300


class Command(BaseCommand):
    help = "Load the fictional sample minutes through the archive's worker; skips what is there."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "--wait",
            action=argparse.BooleanOptionalAction,
            default=True,
            help="wait until they are read (default)",
        )
        parser.add_argument(
            "--timeout", type=float, default=MOST_SECONDS, help="seconds to wait at most"
        )

    def handle(self, *_args: Any, wait: bool, timeout: float, **_options: Any) -> None:
        documents = [_receive(sample) for sample in SAMPLES]
        ids = [document.pk for document in documents]
        if not wait:
            self.stdout.write(f"{len(ids)} samples are received; the worker reads them.")
            return
        left = wait_until_read(ids, seconds=timeout)
        if left:
            raise CommandError(
                f"{left} of {len(ids)} samples were not read within {timeout:g} seconds."
                f" {_worker_says()} They stay queued; run load_samples again to go on waiting."
            )
        self._report(ids)

    def _report(self, ids: list[int]) -> None:
        rows = Document.objects.filter(pk__in=ids).order_by("name")
        shown = rows.filter(status=Document.Status.PUBLISHED).count()
        self.stdout.write(f"{shown} of {len(ids)} samples are read and public.")
        faults = False
        for document in rows.exclude(status=Document.Status.PUBLISHED):
            self.stdout.write(f"  {document.name}: {_why(document)}")
            faults = faults or (
                document.status == Document.Status.FAILED and not _lacks_ocr(document)
            )
        if faults:
            raise CommandError("A sample could not be read; the reason stands above.")


def _receive(sample: Sample) -> Document:
    body = Body.objects.get(slug=sample.body) if sample.body else None
    with sample.path.open("rb") as handle:
        receipt = receive_document(
            file=File(handle),
            name=sample.name,
            body=body,
            date=sample.date,
            by=None,
            is_sample=True,
        )
    document = receipt.document
    if receipt.twin and document.is_sample and document.status == Document.Status.FAILED:
        # What failed may pass now: Tesseract has been installed since, say.
        read_again(document=document, by=None)
    return document


def _why(document: Document) -> str:
    if document.status == Document.Status.FAILED:
        return f"{document.reason} {document.advice}"
    open_findings = "; ".join(str(f) for f in document.findings.blocking())
    return f"{document.get_status_display()}. {open_findings}".strip()


def _lacks_ocr(document: Document) -> bool:
    last = document.audit_events.filter(verb=AuditEvent.Verb.FAILED).first()
    return last is not None and last.detail.get("code") == OcrMissing.code


def _worker_says() -> str:
    if app.control.ping(timeout=3):
        return "A worker answers and is busy."
    return "No worker answers: start the site with `make up`, or a worker of its own."
