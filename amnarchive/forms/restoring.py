"""Which repaired word is to stay as it was read, and which is to be put right."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from amnarchive.models.repair_refusal import LONGEST_WORD

MOST = 2**31 - 1
"""What the database counts pages and lines with."""


class RestoreForm(forms.Form):
    """`page` and `line` are both given, or neither where the word stays everywhere."""

    original = forms.CharField(max_length=LONGEST_WORD, strip=False)
    page = forms.IntegerField(min_value=0, max_value=MOST, required=False)
    line = forms.IntegerField(min_value=0, max_value=MOST, required=False)

    def clean(self) -> dict[str, Any]:
        """Half a place is none."""
        data = super().clean() or {}
        data["page"], data["line"] = data.get("page") or 0, data.get("line") or 0
        if bool(data["page"]) != bool(data["line"]):
            self.add_error("line", _("Ange både sida och rad."))
        return data


class WordForm(forms.Form):
    """A word of a page's line as it stands in the text, and as it is printed on the paper."""

    page = forms.IntegerField(min_value=1, max_value=MOST)
    line = forms.IntegerField(min_value=1, max_value=MOST)
    word = forms.CharField(max_length=LONGEST_WORD)
    printed = forms.CharField(max_length=LONGEST_WORD)
