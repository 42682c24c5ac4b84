"""The day of a meeting, as a clerk gives it."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from amnarchive.models.meeting import EARLIEST


def check_meeting_date(value: dt.date) -> None:
    """Refuse a day that no committee can have met on."""
    if value > timezone.localdate():
        raise ValidationError(_("Datumet ligger i framtiden. Ange dagen då nämnden sammanträdde."))
    if value < EARLIEST:
        raise ValidationError(_("Datumet ligger före 1863, då de första nämnderna bildades."))


class MeetingDateField(forms.DateField):
    """An optional day, written 2019-06-18 (as the browser's date picker does) or 20190618."""

    def __init__(self, **kwargs: Any) -> None:
        defaults: dict[str, Any] = {
            "required": False,
            "label": _("Sammanträdesdatum"),
            "input_formats": ["%Y-%m-%d", "%Y%m%d"],
            "widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            "validators": [check_meeting_date],
            "error_messages": {"invalid": _("Skriv datumet som år-månad-dag: 2019-06-18.")},
        }
        super().__init__(**(defaults | kwargs))
