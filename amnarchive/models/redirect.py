"""An address that moved."""

from django.db import models


class Redirect(models.Model):
    """Paths without language prefix: `/arbetsmarknadsnamnden/2024-02-20/4/`."""

    old_path = models.CharField(max_length=300, unique=True)
    new_path = models.CharField(max_length=300)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["old_path"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(old_path=models.F("new_path")), name="redirect_leads_elsewhere"
            )
        ]

    def __str__(self) -> str:
        return f"{self.old_path} → {self.new_path}"
