"""Following a search, and what was sent."""

from django.db import models

from amnarchive.models.agenda_item import AgendaItem


class Subscription(models.Model):
    """`query` is the query string of a search; mail starts when the address is confirmed."""

    email = models.EmailField()
    query = models.CharField(max_length=1000, blank=True)
    token = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["email", "query"],
                condition=models.Q(ended_at__isnull=True),
                name="subscription_once_while_alive",
            )
        ]

    def __str__(self) -> str:
        return self.query


class Delivery(models.Model):
    """One item sent to one subscriber: each is mailed once, ever."""

    subscription = models.ForeignKey(
        Subscription, on_delete=models.CASCADE, related_name="deliveries"
    )
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="deliveries")
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["subscription", "item"], name="delivered_once_ever")
        ]

    def __str__(self) -> str:
        return f"{self.subscription_id}:{self.item_id}"
