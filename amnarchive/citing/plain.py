"""A citation as a person writes it, in the language of the page."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.citing.citation import ARCHIVE, Citation


def as_text(cited: Citation) -> str:
    """Name body, work and day, §, address, day of retrieval; then what it was read from."""
    day = date_format(cited.day, "j F Y") if cited.day else ""
    about = [f"{cited.work} {day}".strip(), cited.number, cited.name]
    words = {
        "about": ", ".join(filter(None, about)).rstrip("."),
        "archive": ARCHIVE,
        "address": cited.address,
        "retrieved": date_format(cited.retrieved, "j F Y"),
    }
    said = _("%(about)s. %(archive)s, %(address)s (hämtad %(retrieved)s).") % words
    author = f"{cited.author}." if cited.author else ""
    return " ".join(filter(None, [author, said, source_text(cited)]))


def source_text(cited: Citation) -> str:
    """The file with its pages and its hash; "" where anyone may not fetch it."""
    if not cited.sha256:
        return ""
    values = {"file": cited.file, "pages": cited.page_range, "sha256": cited.sha256}
    if cited.page_range:
        return _("Läst ur %(file)s, s. %(pages)s, SHA-256 %(sha256)s.") % values
    return _("Läst ur %(file)s, SHA-256 %(sha256)s.") % values
