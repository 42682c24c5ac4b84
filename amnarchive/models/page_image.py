"""The picture of one page of a document, as a worker has drawn it."""

from django.db import models

from amnarchive.models.document import Document


class PageImage(models.Model):
    """`width` and `height` are in points, as the boxes of facts are; the files lie by the hash.

    A picture depends on the document's bytes alone: reading it again does not touch it.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="images")
    number = models.PositiveIntegerField()
    width = models.FloatField()
    height = models.FloatField()
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="page_image_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id}:{self.number}"
