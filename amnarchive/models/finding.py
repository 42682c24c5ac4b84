"""What is doubtful in a document, and what a person decided about it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.document import Document

BLOCKING = [
    "personal_number",
    "missing_date",
    "missing_body",
    "date_implausible",
    "date_out_of_series",
    "unknown_form",
]
"""Kinds that hold a document back until a person has decided."""


class FindingQuerySet(models.QuerySet["Finding"]):
    def open(self) -> "FindingQuerySet":
        """Findings that nobody has decided about."""
        return self.filter(decided_at__isnull=True)

    def blocking(self) -> "FindingQuerySet":
        """Open findings that hold the document back."""
        return self.open().filter(kind__in=BLOCKING)


class Finding(models.Model):
    """`page` and `line` count from 1; 0 where the whole document is meant."""

    class Kind(models.TextChoices):
        PERSONAL_NUMBER = "personal_number", _("personnummer i texten")
        MISSING_DATE = "missing_date", _("sammanträdesdatum saknas")
        DATE_IMPLAUSIBLE = "date_implausible", _("datumet är inte rimligt")
        DATE_OUT_OF_SERIES = "date_out_of_series", _("datumet passar inte bland de andra mötena")
        MISSING_BODY = "missing_body", _("nämnden saknas eller är okänd")
        NUMBER_GAP = "number_gap", _("lucka i paragrafnumren")
        NUMBER_TWICE = "number_twice", _("samma paragrafnummer två gånger")
        UNPLACED_TEXT = "unplaced_text", _("text som inte gick att placera")
        UNKNOWN_FORM = "unknown_form", _("inte känt som protokoll eller tjänsteutlåtande")
        LOW_CONFIDENCE = "low_confidence", _("osäker läsning")
        NO_TEXT_ON_PAGE = "no_text_on_page", _("sida utan text")
        OCR_MISSING = "ocr_missing", _("inskannad sida som inte kunde läsas")
        UNKNOWN_NAME = "unknown_name", _("okänt namn")
        UNKNOWN_PARTY = "unknown_party", _("okänt parti")
        VOTE_COUNT = "vote_count", _("rösterna är fler eller färre än räkningen säger")
        DAMAGED_PAGE = "damaged_page", _("skadad sida")

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="findings")
    kind = models.CharField(max_length=30, choices=Kind.choices)
    page = models.PositiveIntegerField(default=0)
    line = models.PositiveIntegerField(default=0)
    text = models.TextField(blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["document_id", "page", "line", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text}"

    @property
    def is_blocking(self) -> bool:
        """Whether it holds the document back."""
        return self.decided_at is None and self.kind in BLOCKING
