from django.contrib import admin

from amnarchive.admin.read_only import ReadOnlyAdmin
from amnarchive.models import AuditEvent


@admin.register(AuditEvent)
class AuditEventAdmin(ReadOnlyAdmin):
    list_display = ("at", "actor", "verb", "target")
    list_filter = ("verb",)
    search_fields = ("target", "actor__username")
    date_hierarchy = "at"
    list_select_related = ("actor",)
    fields = ("at", "actor", "verb", "document", "target", "detail")
