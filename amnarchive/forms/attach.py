"""Which § or meeting a document belongs to."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amnarchive.forms.dates import MeetingDateField
from amnarchive.models import Body, Meeting

_ITEM = re.compile(r"(?:§+\s*)?([0-9a-z-]{1,20})(?:\s+([b-z]))?", re.IGNORECASE)


class AttachForm(forms.Form):
    """Body and day say the meeting; `item` the § as printed, empty for the meeting itself.

    Valid data has `meeting`, None where nothing was filled in, and `item_slug`. Of two meetings on
    one day that both have the §, the second is meant by its letter: "9 b".
    """

    body = forms.ModelChoiceField(
        label=_("Nämnd"),
        queryset=Body.objects.all(),
        required=False,
        empty_label=_("Välj nämnd"),
        error_messages={"invalid_choice": _("Nämnden finns inte längre. Välj en annan.")},
    )
    date = MeetingDateField()
    item = forms.CharField(
        label=_("Paragraf"),
        required=False,
        max_length=40,
        help_text=_(
            "Paragrafens nummer, till exempel 9. Tomt: handlingen hör till hela sammanträdet."
        ),
    )

    prefix = "till"

    def __init__(self, *args: Any, needed: bool = False, **kwargs: Any) -> None:
        """`needed`: to leave all empty is a fault."""
        super().__init__(*args, **kwargs)
        self.needed = needed

    def clean(self) -> dict[str, Any]:
        """Find the meeting and the § that are meant."""
        data = super().clean() or {}
        data["meeting"], data["item_slug"] = None, ""
        item = (data.get("item") or "").strip()
        if self.errors or not (self.needed or item or data.get("body") or data.get("date")):
            return data
        if not data.get("body"):
            self.add_error("body", _("Välj vilken nämnd det gäller."))
        if not data.get("date"):
            self.add_error("date", _("Ange dagen då nämnden sammanträdde."))
        if not self.errors:
            self._find(data, item)
        return data

    def _find(self, data: dict[str, Any], item: str) -> None:
        meetings = list(Meeting.objects.filter(body=data["body"], date=data["date"]))
        if not meetings:
            self.add_error("date", _("Arkivet har inget sammanträde med den nämnden den dagen."))
            return
        match = _ITEM.fullmatch(item)
        if item and match is None:
            self.add_error("item", _("Skriv bara paragrafens nummer, till exempel 9."))
            return
        slug, letter = (match[1].lower(), (match[2] or "").lower()) if match else ("", "")
        fits = [
            meeting
            for meeting in meetings
            if (not letter or meeting.letter == letter)
            and (not slug or meeting.items.filter(slug=slug).exists())
        ]
        if not fits:
            self.add_error("item", _("Sammanträdet har ingen sådan paragraf i arkivet."))
        elif len(fits) > 1:
            self.add_error(
                "item",
                _("Nämnden sammanträdde två gånger. Skriv 9 b för paragraf 9 andra gången."),
            )
        else:
            data["meeting"], data["item_slug"] = fits[0], slug
