"""`manage.py parse FILE`: what the archive reads out of one file, as JSON."""

import argparse
import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from ingest import IngestError, as_json, read


class Command(BaseCommand):
    help = "Print what is read out of FILE as JSON. Stores nothing."
    requires_system_checks = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--name", help="what the file was called, where that is not FILE's own name"
        )

    def handle(self, *_args: Any, file: Path, name: str | None = None, **_options: Any) -> None:
        if not file.is_file():
            raise CommandError(f"{file}: there is no such file.")
        try:
            reading = read(file, name=name)
        except IngestError as error:
            raise CommandError(f"{file}: {error}") from error
        self.stdout.write(json.dumps(as_json(reading), ensure_ascii=False, indent=1))
