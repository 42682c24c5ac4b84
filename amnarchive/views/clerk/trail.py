"""Breadcrumbs of the clerk's pages."""

from django.urls import reverse
from django.utils.translation import gettext as _

from amnarchive.models import Document
from amnarchive.views.crumbs import Crumb


def crumbs(document: Document | None = None, here: str = "") -> list[Crumb]:
    """From the desk down to `here`, the page itself; the document's page where `here` is empty."""
    trail = [Crumb(_("Redaktionen"), reverse("clerk:desk"))]
    if document is not None:
        name = shortened(document.name)
        url = reverse("clerk:document", args=[document.pk]) if here else ""
        trail.append(Crumb(name, url))
    if here:
        trail.append(Crumb(here, ""))
    return trail


def shortened(name: str, *, most: int = 60) -> str:
    """A file's name cut in the middle, so that its ending is still read."""
    if len(name) <= most:
        return name
    tail = most // 4
    return f"{name[: most - tail - 1]}…{name[-tail:]}"
