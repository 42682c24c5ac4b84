"""Files in, with what the clerk knows of them."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from amnarchive.forms.dates import MeetingDateField
from amnarchive.models import Body

ACCEPTED = ".pdf,.docx,.md,.markdown,.html,.htm,.txt,.tif,.tiff,.jpg,.jpeg,.png"
"""What the browser's file dialogue offers; the bytes decide what a file is."""


class FilesInput(forms.ClearableFileInput):
    """A plain file input that takes several files."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """The files of the request as a list. Each file is judged on its own, later."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=FilesInput(attrs={"accept": ACCEPTED}), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> list["UploadedFile[bytes]"]:  # noqa: ARG002 - Django's signature
        if self.required and not data:
            raise ValidationError(self.error_messages["required"], code="required")
        return list(data or ())


class UploadForm(forms.Form):
    """One or more files; body and date are given where the files do not say them."""

    uploads = FilesField(
        label=_("Filer"),
        error_messages={"required": _("Välj minst en fil.")},
        help_text=_(
            "PDF, Word (.docx), webbsida, Markdown, text eller inskannad bild. Du kan välja flera."
        ),
    )
    body = forms.ModelChoiceField(
        label=_("Nämnd"),
        queryset=Body.objects.all(),
        required=False,
        empty_label=_("Står i filen"),
        error_messages={"invalid_choice": _("Nämnden finns inte längre. Välj en annan.")},
    )
    date = MeetingDateField(
        help_text=_("Lämna tomt om datumet står i filen. Gäller alla filer som du laddar upp nu.")
    )
    publish = forms.ChoiceField(
        label=_("När filerna är lästa"),
        choices=[
            ("yes", _("Publicera direkt om inget behöver granskas")),
            ("no", _("Håll inne tills jag publicerar")),
        ],
        initial="yes",
        widget=forms.RadioSelect,
        error_messages={"required": _("Välj om filerna ska publiceras direkt eller hållas inne.")},
    )
