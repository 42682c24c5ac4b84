"""The Celery application; everything it obeys stands in settings as CELERY_*."""

import os
import signal

from celery import Celery
from celery.signals import worker_process_init

from amnarchive.running.child import dying_with

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amnarchive.settings")

app = Celery("amnarchive")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_process_init.connect
def die_with_worker(**_: object) -> None:
    """A killed worker takes its reading processes along: none goes on in the dark."""
    dying_with(os.getppid(), signal.SIGKILL)()
