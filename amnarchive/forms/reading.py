"""What a clerk adds before a document is read again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amnarchive.forms.dates import MeetingDateField
from amnarchive.models import Body


class ReadAgainForm(forms.Form):
    """Body and date; empty means that the file is to say it.

    `new_body` and `municipality` name a body that the archive does not know yet.
    """

    body = forms.ModelChoiceField(
        label=_("Nämnd"),
        queryset=Body.objects.all(),
        required=False,
        empty_label=_("Står i filen"),
        error_messages={"invalid_choice": _("Nämnden finns inte längre. Välj en annan.")},
    )
    new_body = forms.CharField(label=_("Den nya nämndens namn"), max_length=200, required=False)
    municipality = forms.CharField(label=_("Kommun"), max_length=100, required=False)
    date = MeetingDateField(help_text=_("Lämna tomt om datumet står i filen."))

    def clean(self) -> dict[str, Any]:
        """A new body has both names, and stands alone."""
        data = super().clean() or {}
        new, where = data.get("new_body"), data.get("municipality")
        if new and data.get("body"):
            self.add_error("new_body", _("Välj en nämnd eller skriv en ny, inte båda."))
        if new and not where:
            self.add_error("municipality", _("Skriv vilken kommun nämnden hör till."))
        if where and not new:
            self.add_error("new_body", _("Skriv vad nämnden heter."))
        return data
