from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from amnarchive.admin.generic import InlineFormSet, ModelAdmin, ModelForm, TabularInline
from amnarchive.models import Party, PartyName


class PartyForm(ModelForm[Party]):
    class Meta:
        model = Party
        fields = ("code", "colour", "order")
        widgets = {"colour": forms.TextInput(attrs={"type": "color"})}


class PartyNameInline(TabularInline[PartyName, Party]):
    """The names over time."""

    model = PartyName
    extra = 0
    min_num = 1

    def get_formset(
        self, request: HttpRequest, obj: Party | None = None, **kwargs: Any
    ) -> "type[InlineFormSet[PartyName, Party, Any]]":
        """At least one name: a party without a name cannot be shown."""
        return super().get_formset(request, obj, **(kwargs | {"validate_min": True}))


@admin.register(Party)
class PartyAdmin(ModelAdmin[Party]):
    form = PartyForm
    list_display = ("code", "latest_name", "colour", "order")
    list_editable = ("order",)
    search_fields = ("code", "names__name", "names__letter")
    inlines = (PartyNameInline,)

    @admin.display(description=_("namn"))
    def latest_name(self, party: Party) -> str:
        """The name that the party took last."""
        names = list(party.names.all())
        return str(names[-1]) if names else ""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Party]:
        return super().get_queryset(request).prefetch_related("names")

    def get_readonly_fields(
        self,
        request: HttpRequest,  # noqa: ARG002 - Django's signature
        obj: Party | None = None,
    ) -> tuple[str, ...]:
        """The code is the party's address: links from outside must not break."""
        return ("code",) if obj else ()
