"""The text of a document, page by page."""

from typing import Any

from django.db import models

from amnarchive.models.document import Document


class DocumentPageQuerySet(models.QuerySet["DocumentPage"]):
    def texts(
        self, *, first: int = 0, last: int | None = None
    ) -> "models.QuerySet[DocumentPage, tuple[int, int, list[str]]]":
        """(document, number, the text of its lines) of each page, in order.

        `first` and `last` count a page's lines from 0, both included. The boxes, which weigh ten
        times more, stay in the database.
        """
        end = "last" if last is None else f"{last:d}"
        texts = models.Func(
            models.F("lines"),
            template=f"jsonb_path_query_array(%(expressions)s, '$[{first:d} to {end}].text')",
            output_field=models.JSONField(),
        )
        rows = self.order_by("document", "number").annotate(texts=texts)
        return rows.values_list("document_id", "number", "texts")

    def lengths(self) -> "models.QuerySet[DocumentPage, tuple[int, int]]":
        """(number, how many lines) of each page, in order."""
        count = models.Func(
            models.F("lines"), function="jsonb_array_length", output_field=models.IntegerField()
        )
        return self.order_by("number").annotate(count=count).values_list("number", "count")


class DocumentPage(models.Model):
    """One page's text after repair. `lines` is a list of {"text", "box"?, "confidence"?}.

    `changes` lists what the repair changed: {"line", "word", "original", "repaired"}, with "person"
    true where a person has put the word right. `words` has for each line one
    [x0, y0, x1, y1, confidence] a word of `text.split()`, in points and 0–100; the confidence is
    null where the text is born digital, the list empty where there is no layout.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()
    width = models.FloatField(null=True)
    height = models.FloatField(null=True)
    scanned = models.BooleanField(default=False)
    lines: "models.JSONField[list[dict[str, Any]], list[dict[str, Any]]]" = models.JSONField(
        default=list
    )
    words: "models.JSONField[list[list[Any]], list[list[Any]]]" = models.JSONField(default=list)
    changes: "models.JSONField[list[dict[str, Any]], list[dict[str, Any]]]" = models.JSONField(
        default=list
    )

    objects = DocumentPageQuerySet.as_manager()

    class Meta:
        ordering = ["document_id", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="document_page_once"),
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="document_page_from_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id}:{self.number}"
