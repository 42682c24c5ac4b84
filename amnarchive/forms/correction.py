"""Correcting what was misread in a §."""

import hashlib
import json
import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amnarchive.models import AgendaItem

LONGEST_DECISION = 50_000
BETWEEN_POINTS = re.compile(r"\n[^\S\n]*\n\s*")


def points_of(text: str) -> list[str]:
    """The points of a decision that is written with an empty line between its points."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return [point.strip() for point in BETWEEN_POINTS.split(lines) if point.strip()]


class CorrectionForm(forms.Form):
    """Title, decision, outcome and manner of voting of one §, as the paper has them.

    `seen` is the state that the clerk had on the screen, so that two clerks do not undo each other.
    """

    title = forms.CharField(label=_("Rubrik"), max_length=1000, required=False)
    decision = forms.CharField(
        label=_("Beslut"),
        max_length=LONGEST_DECISION,
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Varje beslutspunkt för sig, med en tom rad emellan."),
    )
    outcome = forms.ChoiceField(
        label=_("Utfall"),
        choices=[("", _("avgjort")), *AgendaItem.Outcome.choices],
        required=False,
    )
    vote_kind = forms.ChoiceField(
        label=_("Hur beslutet fattades"),
        choices=[("", _("framgår inte")), *AgendaItem.VoteKind.choices],
        required=False,
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_decision(self) -> list[str]:
        return points_of(self.cleaned_data["decision"])


def values_of(item: AgendaItem) -> dict[str, Any]:
    """What can be corrected in `item`, by the names of `Correction.Field`."""
    return {
        "title": item.title,
        "decision": [point.text for point in item.decision.all()],
        "outcome": item.outcome,
        "vote_kind": item.vote_kind,
    }


def state_of(values: dict[str, Any]) -> str:
    """A short mark of the values, the same as long as they are the same."""
    text = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def initial_of(values: dict[str, Any]) -> dict[str, Any]:
    """The values as the form shows them."""
    return values | {"decision": "\n\n".join(values["decision"]), "seen": state_of(values)}


def changes(values: dict[str, Any], cleaned: dict[str, Any]) -> dict[str, Any]:
    """The fields that the clerk changed, with their new values."""
    shown = values | {"decision": points_of("\n\n".join(values["decision"]))}
    return {field: cleaned[field] for field in values if cleaned[field] != shown[field]}
