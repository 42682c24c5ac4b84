"""A citation in its forms: as a page to copy from, and as a file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _

from amnarchive.citing.bibtex import as_bibtex
from amnarchive.citing.citation import Citation
from amnarchive.citing.plain import as_text
from amnarchive.citing.ris import as_ris
from amnarchive.heads.head import Card, PageHead

PART = "del"
"""The parameter that names a part."""

Make = Callable[[], Citation]
"""Makes the citation in the language that is on; it asks the database nothing."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a citation is as a file, and how it is written; `language` is None for the page's."""

    content_type: str
    write: Callable[[Citation], str]
    language: str | None = "sv"

    def written(self, make: Make) -> str:
        """The citation in this form. Programs get it in the language of the minutes."""
        with translation.override(self.language or translation.get_language()):
            return self.write(make())


FORMS = {
    "txt": Form("text/plain", as_text, language=None),
    "bib": Form("application/x-bibtex", as_bibtex),
    "ris": Form("application/x-research-info-systems", as_ris),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A part that can be cited instead; `group` is the heading that it stands under."""

    value: str
    label: str
    group: str
    chosen: bool


def page(
    request: HttpRequest,
    make: Make,
    context: dict[str, Any],
    *,
    files: str,
    card: Card,
    part: str = "",
    choices: Iterable[Choice] = (),
) -> HttpResponse:
    """Show the citation in its forms, to copy or to fetch; `files`: their address without ending.

    `context` says what is cited: `what`, `title`, `url`, `whose`, `whole`, `crumbs`.
    """
    query = f"?{urlencode({PART: part})}" if part else ""
    groups = [(name, list(rows)) for name, rows in groupby(choices, lambda one: one.group)]
    head = PageHead(title=_("Citera %(label)s") % {"label": context["what"]}, card=card)
    told = context | {
        "head": head,
        "forms": [(key, form.written(make), f"{files}{key}{query}") for key, form in FORMS.items()],
        "groups": groups,
        "chosen": part,
    }
    response = render(request, "cite/cite.html", told)
    response["X-Robots-Tag"] = "noindex"
    return response


def file(form: str, make: Make) -> HttpResponse:
    """Give the citation as a file. Raises Http404 for a form that there is not."""
    if form not in FORMS:
        raise Http404
    answer = HttpResponse(
        FORMS[form].written(make), content_type=f"{FORMS[form].content_type}; charset=utf-8"
    )
    if form != "txt":
        answer["Content-Disposition"] = f'attachment; filename="{make().key}.{form}"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
