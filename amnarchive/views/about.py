"""What the archive is, how it reads, and what can be wrong."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.shortcuts import SHORTCUTS
from amnarchive.views.crumbs import Crumb
from amnarchive.words import WORDS


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Show the page, with all words of the trade and all shortcuts explained."""
    words = sorted(WORDS.values(), key=lambda entry: str(entry.word))
    context = {
        "words": words,
        "description": _(
            "Hur arkivet läser protokollen, hur säker läsningen är, vad som saknas och hur man"
            " länkar och citerar."
        ),
        "shortcuts": SHORTCUTS,
        "crumbs": [Crumb(_("Om arkivet"))],
    }
    return render(request, "about/about.html", context)
