"""Who did what to the archive."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from amnarchive.models.document import Document


class AuditEvent(models.Model):
    """Written beside every act of a person or the worker; never changed, never removed."""

    class Verb(models.TextChoices):
        UPLOADED = "uploaded", _("laddade upp")
        READ = "read", _("läste")
        FAILED = "failed", _("kunde inte läsa")
        PUBLISHED = "published", _("publicerade")
        HELD = "held", _("höll inne")
        DECIDED = "decided", _("granskade")
        CORRECTED = "corrected", _("rättade")
        RETRIED = "retried", _("läste igen")
        REMOVED = "removed", _("tog bort")
        ADDED = "added", _("lade till")
        MERGED = "merged", _("slog ihop")
        SEPARATED = "separated", _("skilde åt")
        ATTACHED = "attached", _("kopplade")
        DETACHED = "detached", _("kopplade loss")
        RESTORED = "restored", _("återställde läst ord")

    at = models.DateTimeField(auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    verb = models.CharField(max_length=20, choices=Verb.choices)
    document = models.ForeignKey(
        Document, on_delete=models.SET_NULL, null=True, related_name="audit_events"
    )
    target = models.CharField(max_length=300, blank=True)
    detail = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("händelse")
        verbose_name_plural = _("händelser")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.verb} {self.target}"
