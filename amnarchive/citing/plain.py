"""A citation as a person writes it, in the language of the page."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from amnarchive.citing.citation import ARCHIVE, Citation


def as_text(cited: Citation) -> str:
    """Name committee, day, §, address, day of retrieval; then what it was read from."""
    words = {
        "author": cited.author,
        "day": date_format(cited.day, "j F Y"),
        "name": cited.name,
        "archive": ARCHIVE,
        "address": cited.address,
        "retrieved": date_format(cited.retrieved, "j F Y"),
    }
    said = _(
        "%(author)s. Protokoll %(day)s, %(name)s. %(archive)s, %(address)s (hämtad %(retrieved)s)."
    )
    return " ".join([said % words, *filter(None, [source_text(cited)])])


def source_text(cited: Citation) -> str:
    """The file with its pages and its hash; "" where anyone may not fetch it."""
    if not cited.sha256:
        return ""
    values = {"file": cited.file, "pages": cited.page_range, "sha256": cited.sha256}
    if cited.page_range:
        return _("Läst ur %(file)s, s. %(pages)s, SHA-256 %(sha256)s.") % values
    return _("Läst ur %(file)s, SHA-256 %(sha256)s.") % values
