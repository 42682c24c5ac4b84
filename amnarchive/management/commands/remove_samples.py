"""`manage.py remove_samples`: the fictional minutes and all that came of them are gone."""

from typing import Any

from django.core.management.base import BaseCommand

from amnarchive.actions.remove import remove_all, remove_empty_samples
from amnarchive.models import Document


class Command(BaseCommand):
    help = "Remove all fictional sample minutes with everything that was read out of them."

    def handle(self, *_args: Any, **_options: Any) -> None:
        count = remove_all(documents=Document.objects.filter(is_sample=True), by=None)
        remove_empty_samples()
        self.stdout.write(
            f"{count} samples were removed." if count else "There are no samples to remove."
        )
