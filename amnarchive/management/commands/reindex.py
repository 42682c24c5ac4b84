"""`manage.py reindex`: rebuild the search index of the whole archive or of one committee."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from amnarchive.actions.index import index_documents, index_items
from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.models import AgendaItem, Body, Document

_BATCH = 200


class Command(BaseCommand):
    help = "Rebuild the search index from the database. Search goes on meanwhile."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--body", help="only this committee, by its address word (slug)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Reindex in batches, each in a transaction of its own; a new start goes on from anew."""
        items = AgendaItem.objects.order_by("pk")
        if options["body"]:
            if not Body.objects.filter(slug=options["body"]).exists():
                raise CommandError(f"There is no committee with the address {options['body']}.")
            items = items.filter(meeting__body__slug=options["body"])
        numbers = list(items.values_list("pk", flat=True))
        papers = Document.objects.papers().order_by("pk").only("pk")
        if options["body"]:
            papers = papers.filter(search_entry__body__slug=options["body"])
        rows = 0
        with tqdm(total=len(numbers) + len(papers), unit=" §", disable=None) as bar:
            for start in range(0, len(numbers), _BATCH):
                batch = numbers[start : start + _BATCH]
                rows += index_items(items=[AgendaItem(pk=number) for number in batch])
                bar.update(len(batch))
            for paper in papers:
                rows += index_documents(documents=[paper])
                bar.update()
        rebuild_vocabulary()
        self.stdout.write(
            f"{len(numbers)} items and {len(papers)} other documents indexed, {rows} search rows."
        )
