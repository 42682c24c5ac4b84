"""Who may see the clerk's pages."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

CLERKS = "clerks"
"""The group whose members are clerks."""

P = ParamSpec("P")


class ClerkRequest(HttpRequest):
    """A request that came through `clerk_page`."""

    user: User
    htmx: HtmxDetails


def is_clerk(user: User | AnonymousUser) -> bool:
    """Whether the user may work with the documents: all clerks with all of them."""
    if not user.is_authenticated:
        return False
    return user.is_superuser or user.groups.filter(name=CLERKS).exists()


def refusal(request: HttpRequest) -> HttpResponseBase | None:
    """The answer to one who may not come in: the login, or a friendly no; None for a clerk."""
    if is_clerk(request.user):
        return None
    if request.user.is_authenticated:
        return render(request, "clerk/forbidden.html", status=403)
    # A page that only takes POST cannot be come back to after the login.
    back = request.get_full_path() if request.method == "GET" else reverse("clerk:desk")
    if getattr(request, "htmx", False):
        back = reverse("clerk:desk")
        return HttpResponseClientRedirect(redirect_to_login(back)["Location"])
    return redirect_to_login(back)


def clerk_page(
    view: Callable[Concatenate[ClerkRequest, P], HttpResponseBase],
) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Let only clerks in, and let no cache keep what they see."""

    @never_cache
    @wraps(view)
    def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        refused = refusal(request)
        if refused is not None:
            return refused
        return view(cast(ClerkRequest, request), *args, **kwargs)

    return checked


def drain(request: HttpRequest) -> None:
    """Read and drop the rest of the body; else the server hangs up before the answer is read."""
    while request.read(1 << 16):
        pass
