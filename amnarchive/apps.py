from django.apps import AppConfig


class ArchiveConfig(AppConfig):
    """The one app of the project."""

    name = "amnarchive"
    label = "amnarchive"
    verbose_name = "AMN-arkivet"
    default_auto_field = "django.db.models.BigAutoField"
