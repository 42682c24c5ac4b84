"""`manage.py audit`: what the archive knows about itself."""

import datetime as dt
import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from amnarchive.audit import Answer, Scope, ask_all
from amnarchive.models import Body

SHOWN = 10


class Command(BaseCommand):
    help = (
        "Say what is missing or doubtful: §§ without a decision, gaps, meetings without minutes,"
        " findings, unread documents. Changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--body", metavar="SLUG", help="only this body, by its address word")
        parser.add_argument("--year", type=int, help="only meetings and documents of this year")
        parser.add_argument("--json", action="store_true", help="print JSON, with every row")
        parser.add_argument(
            "--rows", type=int, default=SHOWN, help=f"rows shown of each number ({SHOWN})"
        )
        parser.add_argument(
            "--strict", action="store_true", help="end with 1 where something is doubtful"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        scope = Scope(_body(options["body"]), _year(options["year"]))
        with translation.override("en"):
            answers = ask_all(scope)
            if options["json"]:
                self.stdout.write(json.dumps(_plain(scope, answers), ensure_ascii=False, indent=2))
            else:
                self._table(answers, max(0, options["rows"]))
        if options["strict"] and any(answer.is_doubtful for answer in answers):
            raise SystemExit(1)

    def _table(self, answers: list[Answer], most: int) -> None:
        for answer in answers:
            self.stdout.write(self.style.MIGRATE_HEADING(str(answer.title)))
            if not answer.figures:
                self.stdout.write(f"{0:>8}")
            for figure in answer.figures:
                line = f"{figure.number:>8}  {figure.label}"
                alarm = figure.doubtful and figure.number
                self.stdout.write(self.style.WARNING(line) if alarm else line)
                for row in figure.rows[: most if figure.doubtful else 0]:
                    self.stdout.write(" " * 12 + "  ".join(filter(None, [row.label, row.detail])))
                if figure.doubtful and most and len(figure.rows) > most:
                    self.stdout.write(" " * 12 + f"… {len(figure.rows) - most} more (--rows)")


def _body(slug: str | None) -> Body | None:
    if slug is None:
        return None
    body = Body.objects.filter(slug=slug).first()
    if body is None:
        raise CommandError(f"There is no body with the address {slug}.")
    return body


def _year(year: int | None) -> int | None:
    if year is not None and not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise CommandError(f"{year} is no year; write four digits.")
    return year


def _plain(scope: Scope, answers: list[Answer]) -> dict[str, Any]:
    return {
        "body": scope.body.slug if scope.body else None,
        "year": scope.year,
        "answers": {
            answer.key: {
                "title": str(answer.title),
                "figures": {
                    figure.key: {
                        "label": str(figure.label),
                        "number": figure.number,
                        "doubtful": figure.doubtful,
                        "rows": [
                            {"label": row.label, "url": row.url, "detail": row.detail}
                            for row in figure.rows
                        ],
                    }
                    for figure in answer.figures
                },
            }
            for answer in answers
        },
    }
