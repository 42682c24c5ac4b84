"""A made-up form with every kind of field, empty and wrong."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ExampleForm(forms.Form):
    """Never sent anywhere."""

    title = forms.CharField(label=_("Rubrik"), help_text=_("Som den står i protokollet."))
    date = forms.DateField(label=_("Dag"), help_text=_("Till exempel 2019-06-18."))
    kind = forms.ChoiceField(
        label=_("Sort"), choices=[("", _("Välj")), ("a", _("Protokoll")), ("b", _("Bilaga"))]
    )
    text = forms.CharField(
        label=_("Anteckning"), widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    closed = forms.CharField(label=_("Kan inte ändras"), disabled=True, initial="AMN 2019-0178")


def fields() -> ExampleForm:
    """Give the form as it is first shown."""
    return ExampleForm(auto_id="ny-%s", use_required_attribute=False)


def wrong_fields() -> ExampleForm:
    """Give the form as it comes back when a day is none."""
    data = {"title": "", "date": "2019-06-31", "kind": "a"}
    return ExampleForm(data, auto_id="fel-%s", use_required_attribute=False)
