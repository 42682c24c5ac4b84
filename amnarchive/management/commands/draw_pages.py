"""`manage.py draw_pages`: draw the pages that have no picture yet, now and to the end."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from tqdm import tqdm

from amnarchive.actions.page_images import draw_images, want_again
from amnarchive.models import Document, PageImage

_NO_END = 1e9  # seconds


class Command(BaseCommand):
    help = (
        "Draw the pages of documents that have no picture yet. Workers do it by themselves; this"
        " is for those who do not want to wait. Stops while documents wait to be read."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--again",
            action="store_true",
            help="also pages that could not be drawn, and those whose files are lost",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        """Draw document by document; what is drawn stays, whenever it is stopped."""
        paged = Document.objects.paged().order_by("-pk")
        if options["again"]:
            want_again(documents=paged.prefetch_related("images"))
        before = PageImage.objects.drawn().count()
        waiting = paged.exclude(images_state__in=[Document.Images.MADE, Document.Images.FAILED])
        for pk in tqdm(list(waiting.values_list("pk", flat=True)), unit=" documents", disable=None):
            while draw_images(document_id=pk, seconds=_NO_END):
                pass
        drawn = PageImage.objects.drawn().count() - before
        failed = PageImage.objects.filter(drawn=False).count()
        left = waiting.filter(pages_total__gt=0).count()
        self.stdout.write(
            f"{drawn} pages drawn. {failed} pages cannot be drawn."
            + (f" {left} documents wait, for documents that are to be read first." if left else "")
        )
