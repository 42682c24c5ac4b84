"""The colours of the parties as a stylesheet: the CSP allows no style in the mark-up."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from amnarchive.models import Party

ONE_HOUR = 3600


def _sheet() -> str:
    """`.party-s { --party: #ed1b34; }` for each party; the database checks both."""
    rows = Party.objects.order_by("code").values_list("code", "colour")
    return "".join(f".party-{code} {{ --party: {colour}; }}\n" for code, colour in rows)


@require_safe
@cache_control(public=True, max_age=ONE_HOUR)
def party_colours(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - a view's signature
    """The stylesheet that `{% party_mark %}` refers to."""
    return HttpResponse(_sheet(), content_type="text/css; charset=utf-8")
