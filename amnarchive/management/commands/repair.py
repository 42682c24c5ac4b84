"""`manage.py repair FILE`: the text of one file after repair."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ingest import IngestError
from ingest.extract import extract
from ingest.repair import repair, repaired_text


class Command(BaseCommand):
    help = "Print the text of FILE after repair, line for line. Stores nothing."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--changes", action="store_true", help="print each changed word instead of the text"
        )

    def handle(self, *_args: Any, file: Path, changes: bool, **_options: Any) -> None:
        if not file.is_file():
            raise CommandError(f"{file}: there is no such file.")
        try:
            repaired = repair(extract(file, name=file.name, progress=lambda *_: None))
        except IngestError as error:
            raise CommandError(f"{file}: {error}") from error
        if changes:
            for each in repaired.changes:
                self.stdout.write(f"{each.page}:{each.line}\t{each.original}\t{each.repaired}")
        else:
            self.stdout.write(repaired_text(repaired))
