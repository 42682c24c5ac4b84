"""The Celery application; everything it obeys stands in settings as CELERY_*."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amnarchive.settings")

app = Celery("amnarchive")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
