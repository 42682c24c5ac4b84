from collections.abc import Sequence

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from amnarchive.admin.generic import InlineFormSet, ModelAdmin, ModelForm, TabularInline
from amnarchive.models import Person, PersonAlias
from ingest.names import name_key, traces


class AliasForm(ModelForm[PersonAlias]):
    """A spelling; how it is found follows from it."""

    class Meta:
        model = PersonAlias
        fields = ("name", "party")

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        self.instance.key = name_key(name)
        self.instance.traces = [] if self.instance.slip else sorted(traces(name))
        if not self.instance.key:
            raise ValidationError(_("Skriv namnet så som det står i protokollet."))
        return name


class AliasFormSet(InlineFormSet[PersonAlias, Person, ModelForm[PersonAlias]]):
    """Two spellings that are matched alike are one."""

    def clean(self) -> None:
        super().clean()
        seen: set[tuple[str, int | None]] = set()
        for form in self.forms:
            if not form.is_valid() or form in self.deleted_forms or not form.cleaned_data:
                continue
            alias = form.instance
            means = (alias.key, alias.party_id)
            if means in seen and not (alias.slip or alias.origin_id):
                form.add_error("name", _("Namnformen finns redan: stora bokstäver räknas inte."))
            seen.add(means)
            if form.has_changed() and (other := self._owner(*means)) is not None:
                text = _(
                    "Namnformen hör till %(name)s. Slå i stället ihop personerna i redaktionen."
                )
                form.add_error("name", text % {"name": other.name})

    def _owner(self, key: str, party: int | None) -> Person | None:
        """Somebody else in the municipality whom the spelling means already."""
        others = Person.objects.filter(municipality=self.instance.municipality)
        means = others.filter(aliases__key=key, aliases__party=party, aliases__slip=False)
        return means.exclude(pk=self.instance.pk).first()


class AliasInline(TabularInline[PersonAlias, Person]):
    model = PersonAlias
    fk_name = "person"
    form = AliasForm
    formset = AliasFormSet
    extra = 0


@admin.register(Person)
class PersonAdmin(ModelAdmin[Person]):
    list_display = ("name", "municipality", "slug", "merged_into")
    list_select_related = ("merged_into",)
    exclude = ("merged_into",)
    list_filter = ("municipality",)
    search_fields = ("name", "aliases__name")
    inlines = (AliasInline,)

    def get_readonly_fields(
        self,
        request: HttpRequest,  # noqa: ARG002 - Django's signature
        obj: Person | None = None,
    ) -> tuple[str, ...]:
        """The address is fixed once made: links from outside must not break."""
        return ("slug",) if obj else ()

    def get_prepopulated_fields(
        self,
        request: HttpRequest,  # noqa: ARG002 - Django's signature
        obj: Person | None = None,
    ) -> dict[str, Sequence[str]]:
        return {} if obj else {"slug": ("name",)}
