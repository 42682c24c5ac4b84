from collections.abc import Sequence

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from amnarchive.admin.generic import ModelAdmin
from amnarchive.models import Body


@admin.register(Body)
class BodyAdmin(ModelAdmin[Body]):
    list_display = ("name", "abbreviation", "municipality", "slug", "order")
    list_filter = ("municipality",)
    search_fields = ("name", "abbreviation", "aliases")
    prepopulated_fields = {"slug": ("name",)}
    fieldsets = (
        (None, {"fields": ("name", "abbreviation", "municipality", "order")}),
        (
            _("Andra namn"),
            {
                "fields": ("aliases",),
                "description": _("Hur nämnden också skrivs i protokollen, med komma emellan."),
            },
        ),
        (
            _("Adress"),
            {
                "fields": ("slug",),
                "description": _("Första delen av adressen. Den kan inte ändras sedan."),
            },
        ),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Body | None = None) -> tuple[str, ...]:  # noqa: ARG002 - Django's signature
        """The address is fixed once made: links from outside must not break."""
        return ("slug",) if obj else ()

    def get_prepopulated_fields(
        self,
        request: HttpRequest,  # noqa: ARG002 - Django's signature
        obj: Body | None = None,
    ) -> dict[str, Sequence[str]]:
        return {} if obj else {"slug": ("name",)}
