"""An uploaded file and how far its reading has come."""

from typing import Any

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from amnarchive.models.body import Body
from amnarchive.models.case import Case
from amnarchive.models.meeting import Meeting

MINUTES_KINDS = ["minutes", "extract"]
PAGED_FORMS = ["pdf", "scan"]


def storage_path(document: "Document", _name: str) -> str:
    """Files lie by their hash, so that a name from outside never reaches the disk."""
    return f"{document.sha256[:2]}/{document.sha256}"


class DocumentQuerySet(models.QuerySet["Document"]):
    def public(self) -> "DocumentQuerySet":
        """Documents that anyone may fetch, also while they are being read again."""
        return self.filter(public=True)

    def paged(self) -> "DocumentQuerySet":
        """Those with pages that can be looked at, as a reading has found."""
        return self.filter(form__in=PAGED_FORMS)

    def minutes(self) -> "DocumentQuerySet":
        """Minutes and extracts: what gives a meeting its §§."""
        return self.filter(kind__in=MINUTES_KINDS)

    def papers(self) -> "DocumentQuerySet":
        """What was read and is no minutes: reports, attachments, others."""
        return self.exclude(kind__in=[*MINUTES_KINDS, ""])


class Document(models.Model):
    """The original bytes, what they are, and the state of their reading.

    `body` and `date` are what the clerk said, None where the file is to say it itself. `dated` is
    the day that stands on a report or attachment. `item_slug`, with `meeting`, is the § that a
    clerk or its own words attached it to; without it the §§ are found by diary number. `facts` is
    what else it says of itself, as `actions/store/papers.py` writes it: "subtitle", "body",
    "proposed_decision", "attachments", "diary_numbers", "meeting_date", "item_number"; of an
    extract "items", the parts of the addresses of its §§.
    `public`: what came of it is out, whatever a later reading is about to find. `head_decided`: a
    person has settled body and date after a reading, and what the file says no longer counts.
    `items_waiting`: the §§ are not stored yet, since a published version of the same meeting stands
    until this one is published. `claim` names the worker that reads it just now; `heartbeat_at` is
    its last sign of life. `retry_at`: a failure that may pass is tried again then.
    `images_state`: how far the pictures of its pages are.
    """

    class Status(models.TextChoices):
        RECEIVED = "received", _("väntar på läsning")
        READING = "reading", _("läses")
        NEEDS_REVIEW = "needs_review", _("behöver granskas")
        HELD = "held", _("hålls inne")
        PUBLISHED = "published", _("publicerat")
        FAILED = "failed", _("kunde inte läsas")

    class Kind(models.TextChoices):
        UNKNOWN = "", _("inte läst än")
        MINUTES = "minutes", _("protokoll")
        EXTRACT = "extract", _("protokollsutdrag")
        REPORT = "report", _("tjänsteutlåtande")
        ATTACHMENT = "attachment", _("bilaga")
        OTHER = "other", _("annan handling")

    class Images(models.TextChoices):
        NONE = "", "–"
        WAITING = "waiting", _("väntar")
        MADE = "made", _("klara")
        FAILED = "failed", _("gick inte")

    class Stage(models.TextChoices):
        NONE = "", "–"
        EXTRACT = "extract", _("hämtar texten")
        REPAIR = "repair", _("rättar läsfel")
        STRUCTURE = "structure", _("hittar paragrafer och beslut")
        STORE = "store", _("sparar")

    sha256 = models.CharField(max_length=64, unique=True)
    file = models.FileField(_("fil"), upload_to=storage_path, max_length=200)
    name = models.CharField(_("filnamn"), max_length=255)
    size = models.PositiveBigIntegerField(_("storlek"))
    form = models.CharField(_("form"), max_length=20, blank=True)
    kind = models.CharField(_("slag"), max_length=20, choices=Kind.choices, blank=True)
    title = models.CharField(_("rubrik"), max_length=500, blank=True)

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, null=True, blank=True, related_name="documents"
    )
    date = models.DateField(_("sammanträdesdatum"), null=True, blank=True)
    dated = models.DateField(_("daterad"), null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, on_delete=models.SET_NULL, null=True, blank=True, related_name="documents"
    )
    item_slug = models.CharField(max_length=20, blank=True)
    facts: "models.JSONField[dict[str, Any], dict[str, Any]]" = models.JSONField(
        default=dict, blank=True
    )
    head_decided = models.BooleanField(default=False)
    items_waiting = models.BooleanField(default=False)
    cases = models.ManyToManyField(Case, related_name="documents", blank=True)

    status = models.CharField(
        _("läge"), max_length=20, choices=Status.choices, default=Status.RECEIVED, db_index=True
    )
    stage = models.CharField(max_length=20, choices=Stage.choices, blank=True)
    pages_done = models.PositiveIntegerField(default=0)
    pages_total = models.PositiveIntegerField(default=0)
    claim = models.UUIDField(null=True, blank=True, editable=False)
    heartbeat_at = models.DateTimeField(null=True, blank=True, editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    retry_at = models.DateTimeField(null=True, blank=True, editable=False)
    reason = models.TextField(_("orsak"), blank=True)
    advice = models.TextField(_("råd"), blank=True)

    images_state = models.CharField(
        max_length=10, choices=Images.choices, blank=True, editable=False
    )
    public = models.BooleanField(default=False, editable=False)
    publish_when_read = models.BooleanField(_("publicera direkt"), default=True)
    is_sample = models.BooleanField(_("påhittat exempel"), default=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="documents",
    )
    uploaded_at = models.DateTimeField(_("uppladdat"), auto_now_add=True)
    read_at = models.DateTimeField(_("läst"), null=True, blank=True)
    published_at = models.DateTimeField(_("publicerat"), null=True, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("handling")
        verbose_name_plural = _("handlingar")
        ordering = ["-uploaded_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    status__in=[
                        "received",
                        "reading",
                        "needs_review",
                        "held",
                        "published",
                        "failed",
                    ]
                ),
                name="document_status_known",
            ),
            models.CheckConstraint(
                condition=models.Q(sha256__regex=r"^[0-9a-f]{64}$"), name="document_sha256_is_hex"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="failed") | ~models.Q(reason=""),
                name="document_failure_has_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(item_slug="") | models.Q(meeting__isnull=False),
                name="document_item_of_a_meeting",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="reading") | models.Q(claim__isnull=False),
                name="document_reading_is_claimed",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("document", args=[self.sha256[:16]])

    @property
    def page_url(self) -> str:
        """The page that lets it be read; `get_absolute_url` gives the bytes."""
        return reverse("document_page", args=[self.sha256[:16]])

    def sheet_url(self, number: int) -> str:
        """One page of it as a picture beside its text, where it has pages."""
        return reverse("document_sheet", args=[self.sha256[:16], number])

    @property
    def is_drawn(self) -> bool:
        """Its pages have pictures."""
        return self.images_state == self.Images.MADE

    @property
    def shown_title(self) -> str:
        """Its own title, or the file's name where it has none."""
        return self.title or self.name

    @property
    def is_minutes(self) -> bool:
        """It tells of a meeting, whole or in part, and must belong to one."""
        return self.kind in MINUTES_KINDS

    @property
    def is_paper(self) -> bool:
        """It was read and is no minutes: it has a page of its own and may belong to a §."""
        return bool(self.kind) and not self.is_minutes

    @property
    def has_pages(self) -> bool:
        """Its form has pages that a reader can turn to and look at."""
        return self.form in PAGED_FORMS

    @property
    def has_day(self) -> bool:
        """Its day is known; else it is listed under that of its upload, and says so."""
        return bool(self.dated or self.date or self.meeting_id)

    @property
    def is_busy(self) -> bool:
        """A worker has it or will have it: the clerk's page keeps asking."""
        return self.status in {self.Status.RECEIVED, self.Status.READING}
