"""The Django project and its one app: the public archive of committee minutes."""

from amnarchive.celery import app as celery_app

__all__ = ["celery_app"]
