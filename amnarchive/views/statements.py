"""The list of statements."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from amnarchive.search.match.scope import STATEMENTS
from amnarchive.views.guarded import SEARCHES, guarded
from amnarchive.views.part_list import part_list


@require_safe
@guarded(SEARCHES)
def statements(request: HttpRequest) -> HttpResponse:
    """List statements, newest first, with counts per party and year."""
    return part_list(request, STATEMENTS, folder="statement", name=_("Uttalanden"))
