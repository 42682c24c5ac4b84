"""The base data, in Django's own admin; one module a noun."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from amnarchive.admin import audit, body, document, party, person
from amnarchive.forms.login import AdminLoginForm

__all__ = ["audit", "body", "document", "party", "person"]

admin.site.site_header = _("AMN-arkivet – grunddata")
admin.site.site_title = _("AMN-arkivet – grunddata")
admin.site.index_title = _("Nämnder, partier, personer och konton")
# The admin has a door of its own: the same brake before it.
admin.site.login_form = AdminLoginForm
