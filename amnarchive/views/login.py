"""Logging in and out."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import views
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from amnarchive.forms.login import LoginForm


@method_decorator(never_cache, name="dispatch")
class LoginView(views.LoginView):
    """The login of clerks; leads to the page that asked for it, else to the desk."""

    template_name = "login/login.html"
    form_class = LoginForm

    def get_default_redirect_url(self) -> str:
        return reverse("clerk:desk")


@method_decorator(never_cache, name="dispatch")
class LogoutView(views.LogoutView):
    """POST logs out and leads to the start page, which says so."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().post(request, *args, **kwargs)
        messages.info(request, _("Du är utloggad."))
        return response
