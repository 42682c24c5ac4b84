"""Sentences on typed fields that could not be taken as they were."""

from django.utils.translation import gettext as _

from amnarchive.filters import EntryFilter


def not_understood(field: str, value: str, filter_class: type[EntryFilter]) -> str:
    """Say that no such person, party, year … is known, and what was done instead."""
    said = {"value": value[:60]}
    match field:
        case "person":
            why = _("Vi hittade ingen person som heter ”%(value)s”.") % said
        case "parti" | "forslag":
            why = _("Vi hittade inget parti som heter ”%(value)s”.") % said
        case "namnd":
            why = _("Vi hittade ingen nämnd som heter ”%(value)s”.") % said
        case "ar":
            why = _("Vi förstod inte årtalet ”%(value)s”. Skriv år:2019 eller år:2019-2021.") % said
        case "fran" | "till":
            why = _("Vi förstod inte datumet ”%(value)s”. Skriv från:2019-06-18.") % said
        case "amne":
            why = _("Vi hittade inget ämne som heter ”%(value)s”.") % said
        case "dnr":
            why = _("Vi förstod inte diarienumret ”%(value)s”.") % said
        case _:
            said["choices"] = ", ".join(_choices(field, filter_class))
            why = _("”%(value)s” går inte att välja här. Välj bland: %(choices)s.") % said
    done = _("Vi sökte på orden i stället.")
    return f"{why} {done}"


def several_fit(value: str) -> str:
    """Say that a name is that of several; they are offered beside."""
    return _(
        "Namnet ”%(value)s” passar flera. Vi sökte på orden. Välj en för att avgränsa sökningen:"
    ) % {"value": value[:60]}


def several_chosen(value: str) -> str:
    """Say the same of a name in the form's own field."""
    return _("Namnet ”%(value)s” passar flera. Välj en för att avgränsa sökningen:") % {
        "value": value[:60]
    }


def not_here(typed: str) -> str:
    """Say that the page has no such filter."""
    return _("Den här sidan har inget filter ”%(field)s”. Vi sökte på orden i stället.") % {
        "field": typed[:30]
    }


def no_value(typed: str) -> str:
    """Say that nothing stood after the colon."""
    return _("Efter ”%(field)s:” stod inget värde. Vi bortsåg från det.") % {"field": typed[:30]}


def not_without(typed: str) -> str:
    """Say that a field cannot be negated."""
    return _("Ett minustecken gäller bara ord. Vi bortsåg från ”%(field)s”.") % {
        "field": typed[:60]
    }


def not_either() -> str:
    """Say that a field cannot stand beside an OR."""
    return _("ELLER gäller bara ord. Filtren gäller alla samtidigt.")


def the_last(typed: str) -> str:
    """Say that a field which takes one value was given several."""
    return _("Du skrev ”%(field)s:” flera gånger. Vi använde det sista.") % {"field": typed[:30]}


def typed_wins(label: str, before: str) -> str:
    """Say that what was typed has taken the place of what was chosen."""
    return _("Det du skrev i sökfältet gäller i stället för filtret ”%(label)s: %(before)s”.") % {
        "label": label,
        "before": before[:60],
    }


def _choices(field: str, filter_class: type[EntryFilter]) -> list[str]:
    choices = filter_class.base_filters[field].extra.get("choices", ())
    return [str(label).lower() for _value, label in choices]
