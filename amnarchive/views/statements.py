"""The list of statements."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.search.parameters import read
from amnarchive.search.scope import STATEMENTS
from amnarchive.views.crumbs import Crumb
from amnarchive.views.found import find, show
from amnarchive.views.guarded import SEARCHES, guarded


@require_safe
@guarded(SEARCHES)
def statements(request: HttpRequest) -> HttpResponse:
    """List statements, newest first, with counts per party and year."""
    found = find(read(request.GET, STATEMENTS.filters), STATEMENTS, counts=True)
    return show(
        request,
        found,
        "statement/statements.html",
        "statement/_rows.html",
        {"crumbs": [Crumb(_("Uttalanden"))]},
    )
