"""`manage.py reindex`: rebuild the search index of the whole archive or of one committee."""

from argparse import ArgumentParser
from collections.abc import Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from amnarchive.actions.index import index_documents, index_items
from amnarchive.actions.likeness.common import find_common_sentences
from amnarchive.actions.vocabulary import rebuild_vocabulary
from amnarchive.models import AgendaItem, Body, Document

_BATCH = 200


class Command(BaseCommand):
    help = "Rebuild what is derived of the §§: search index, topics, like texts. The site goes on."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--body", help="only this committee, by its address word (slug)")
        parser.add_argument(
            "--start", type=int, default=0, help="go on from this §, as a stopped run says (id)"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Reindex in batches, each in a transaction of its own: what is done stays done."""
        items = AgendaItem.objects.filter(pk__gte=options["start"]).order_by("pk")
        papers = Document.objects.papers().order_by("pk").only("pk")
        if options["body"]:
            if not Body.objects.filter(slug=options["body"]).exists():
                raise CommandError(f"There is no committee with the address {options['body']}.")
            items = items.filter(meeting__body__slug=options["body"])
            papers = papers.filter(search_entry__body__slug=options["body"])
        numbers = list(items.values_list("pk", flat=True))
        with tqdm(total=len(numbers) + len(papers), unit=" §", disable=None) as bar:
            rows = self._items(numbers, bar)
            for paper in papers:
                rows += index_documents(documents=[paper])
                bar.update()
        find_common_sentences()
        rebuild_vocabulary()
        self.stdout.write(
            f"{len(numbers)} items and {len(papers)} other documents indexed, {rows} search rows."
        )

    def _items(self, numbers: Sequence[int], bar: "tqdm[Any]") -> int:
        rows = 0
        for start in range(0, len(numbers), _BATCH):
            batch = numbers[start : start + _BATCH]
            bar.set_postfix(start=batch[0], refresh=False)
            try:
                rows += index_items(items=[AgendaItem(pk=number) for number in batch])
            except KeyboardInterrupt:
                raise CommandError(
                    f"Stopped. What is indexed stays so; go on with --start {batch[0]}."
                ) from None
            bar.update(len(batch))
        return rows
