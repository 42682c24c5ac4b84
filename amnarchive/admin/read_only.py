"""Rows that are looked at in the admin, never changed there."""

from typing import Any

from django.db.models import Model
from django.http import HttpRequest

from amnarchive.admin.generic import ModelAdmin


class ReadOnlyAdmin(ModelAdmin[Any]):
    """No adding, changing or removing: an action does that, and leaves its trail."""

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002 - Django's signature
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's signature
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002 - Django's signature
        return False
