"""`manage.py ingest PATH…`: files and folders go the way of an upload."""

import argparse
import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from amnarchive.actions.receive import receive_document
from amnarchive.celery import app
from amnarchive.management.waiting import BUSY, wait_until_read
from amnarchive.models import Body, Document
from ingest import IngestError


class Command(BaseCommand):
    help = "Read files, and all files in folders, into the archive through its worker."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument(
            "--body", help="name or address of the body, where the files do not say it"
        )
        parser.add_argument(
            "--date", type=_date, help="day of the meeting (YYYY-MM-DD), where they do not say it"
        )
        parser.add_argument("--hold", action="store_true", help="do not publish")
        parser.add_argument("--no-wait", action="store_true", help="queue them and leave")

    def handle(self, *_args: Any, **options: Any) -> None:
        files = list(_files(options["paths"]))
        if not files:
            raise CommandError("There is no file in what was named.")
        body = _body(options["body"])
        documents: list[Document] = []
        refused: list[str] = []
        twins: list[str] = []
        for path in tqdm(files, desc="Receiving", unit="file", disable=None):
            try:
                with path.open("rb") as handle:
                    receipt = receive_document(
                        file=File(handle),
                        name=path.name,
                        body=body,
                        date=options["date"],
                        by=None,
                        publish=not options["hold"],
                    )
            except IngestError as error:
                refused.append(f"{path}: {error}")
            except OSError as error:
                refused.append(f"{path}: cannot be opened ({error.strerror}).")
            else:
                if receipt.twin:
                    twins.append(f"{path}: the same bytes as document {receipt.document.pk}")
                documents.append(receipt.document)
        if not options["no_wait"]:
            self._wait(documents)
        self._summary(documents, refused, twins)

    def _wait(self, documents: list[Document]) -> None:
        wanted = [document.pk for document in documents]
        busy = Document.objects.filter(pk__in=wanted, status__in=BUSY)
        if busy.exists() and not app.control.ping(timeout=3):
            raise CommandError(
                "The files are kept and queued, but no worker answers. Start the site with"
                " `make up` (or a worker of its own); they are read then."
            )
        wait_until_read(wanted)

    def _summary(self, documents: list[Document], refused: list[str], twins: list[str]) -> None:
        rows = Document.objects.filter(pk__in=[d.pk for d in documents])
        rows = rows.select_related("meeting__body").order_by("name")
        groups: dict[str, list[str]] = {
            "Published": [],
            "Held": [],
            "Needs a person": [],
            "Failed": [],
            "Waiting": [],
        }
        for document in rows.prefetch_related("findings"):
            groups[_group(document)].append(f"{document.name}: {_outcome(document)}")
        groups["Failed"] += refused
        groups["Already there"] = twins
        for name, lines in groups.items():
            if lines:
                self.stdout.write(self.style.MIGRATE_HEADING(f"{name} ({len(lines)})"))
                for line in lines:
                    self.stdout.write(f"  {line}")


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(
                p
                for p in path.rglob("*")
                if p.is_file()
                and not any(part.startswith(".") for part in p.relative_to(path).parts)
            )
        elif path.is_file():
            yield path
        else:
            raise CommandError(f"{path}: there is no such file or folder.")


def _body(name: str | None) -> Body | None:
    if not name:
        return None
    found = Body.objects.filter(slug=name) | Body.objects.named(name)
    if found.count() == 1:
        return found.get()
    if found:
        places = ", ".join(f"{body.slug} ({body.municipality})" for body in found)
        raise CommandError(f"Several bodies are called {name}: {places}. Give the address.")
    raise CommandError(
        f"The archive knows no body called {name}. Add it in the admin under Nämnder."
    )


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write YYYY-MM-DD.") from error


def _group(document: Document) -> str:
    return {
        Document.Status.PUBLISHED: "Published",
        Document.Status.HELD: "Held",
        Document.Status.NEEDS_REVIEW: "Needs a person",
        Document.Status.FAILED: "Failed",
    }.get(Document.Status(document.status), "Waiting")


def _outcome(document: Document) -> str:
    if document.status == Document.Status.FAILED:
        return f"{document.reason} {document.advice}"
    findings = [str(f) for f in document.findings.all() if f.is_blocking]
    if findings:
        return "; ".join(findings)
    if document.meeting is None:
        return document.get_kind_display()
    count = document.items.count()
    return f"{document.meeting.path}, {count} §" + ("§" if count != 1 else "")
