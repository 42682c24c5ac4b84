"""What a clerk adds before a document is read again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from amnarchive.forms.dates import MeetingDateField
from amnarchive.models import Body


class ReadAgainForm(forms.Form):
    """Body and date; empty means that the file is to say it."""

    body = forms.ModelChoiceField(
        label=_("Nämnd"),
        queryset=Body.objects.all(),
        required=False,
        empty_label=_("Står i filen"),
        error_messages={"invalid_choice": _("Nämnden finns inte längre. Välj en annan.")},
    )
    date = MeetingDateField(help_text=_("Lämna tomt om datumet står i filen."))
