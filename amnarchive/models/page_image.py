"""The picture of one page of a document, as a worker has drawn it."""

from pathlib import Path

from django.conf import settings
from django.db import models

from amnarchive.models.document import Document


def pictures_of(sha256: str) -> Path:
    """The folder of the pictures of the document with that hash."""
    return settings.AMN_PAGES_ROOT / sha256[:2] / sha256


def picture_file(sha256: str, number: int, width: int) -> Path:
    """The file of one page's picture, in one of `ingest.extract.draw.WIDTHS`."""
    return pictures_of(sha256) / f"{number}-{width}.webp"


class PageImageQuerySet(models.QuerySet["PageImage"]):
    def drawn(self) -> "PageImageQuerySet":
        """Pages that have a picture."""
        return self.filter(drawn=True)


class PageImage(models.Model):
    """`width` and `height` are in points, as the boxes of facts are; the files lie by the hash.

    A picture depends on the document's bytes alone: reading it again does not touch it. `drawn` is
    False, and the size 0, where the page could not be drawn: it is not tried again by itself.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="images")
    number = models.PositiveIntegerField()
    width = models.FloatField(default=0)
    height = models.FloatField(default=0)
    drawn = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = PageImageQuerySet.as_manager()

    class Meta:
        ordering = ["document_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="page_image_once"),
            models.CheckConstraint(condition=models.Q(number__gte=1), name="page_image_from_one"),
            models.CheckConstraint(
                condition=models.Q(drawn=False) | models.Q(width__gt=0, height__gt=0),
                name="page_image_has_size",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id}:{self.number}"
