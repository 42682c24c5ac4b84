from django.contrib import admin

from amnarchive.admin.read_only import ReadOnlyAdmin
from amnarchive.models import Document


@admin.register(Document)
class DocumentAdmin(ReadOnlyAdmin):
    """A look at the rows; the clerk's pages are where documents are worked on."""

    list_display = ("name", "status", "kind", "body", "date", "uploaded_by", "uploaded_at")
    list_filter = ("status", "kind", "is_sample")
    search_fields = ("name", "title", "sha256")
    list_select_related = ("body", "uploaded_by")
    # The file itself has no address of its own: the clerk's pages hand it out.
    exclude = ("file", "cases")
