"""Logging in, with the brake."""

from typing import Any

from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from amnarchive.forms.brake import forget_attempts, take_attempt
from amnarchive.guard.client import client_of


class LoginForm(AuthenticationForm):
    """Django's own form in our words; too many attempts are told so and not tried."""

    error_messages = {
        "invalid_login": _(
            "Användarnamnet eller lösenordet är fel. Kontrollera stora och små bokstäver och "
            "försök igen."
        ),
        "inactive": _("Kontot är avstängt. Kontakta den som förvaltar arkivet."),
        "braked": _(
            "Det har blivit för många försök att logga in. Vänta en kvart och försök igen."
        ),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Användarnamn")
        self.fields["password"].label = _("Lösenord")

    def clean(self) -> dict[str, Any]:
        username = self.cleaned_data.get("username")
        if self.request is None or not username or not self.cleaned_data.get("password"):
            return super().clean()
        client = client_of(self.request)
        if not take_attempt(username=username, client=client):
            raise ValidationError(self.error_messages["braked"], code="braked")
        cleaned = super().clean()
        forget_attempts(username=username, client=client)
        return cleaned


class AdminLoginForm(LoginForm, AdminAuthenticationForm):
    """The same brake before the admin."""

    error_messages = {
        **AdminAuthenticationForm.error_messages,
        **LoginForm.error_messages,
    }
