"""The fictional sample minutes, read through the real pipeline the first time a site starts."""

import sys
from pathlib import Path

from django.apps import apps
from django.core.management import get_commands

from amnarchive.running.child import Child

COMMAND = "load_samples"
LOADING, LOADED, OWN = "loading", "loaded", "the archive had documents of its own"


class Samples:
    """What VAR_DIR/samples says: a load that was cut short goes on, a finished one never again.

    (Who removes the samples does not want them back at the next start.)
    """

    def __init__(self, var_dir: Path) -> None:
        self.mark = var_dir / "samples"

    def due(self) -> bool:
        """Whether to load them now."""
        if COMMAND not in get_commands():
            return False
        if self.mark.exists():
            return self.mark.read_text().strip() == LOADING
        if apps.get_model("amnarchive", "Document").objects.exists():
            self.mark.write_text(OWN + "\n")
            return False
        return True

    def child(self, manage: Path, env: dict[str, str]) -> Child:
        """The command that loads them, with its progress bar on our terminal."""
        self.mark.write_text(LOADING + "\n")
        return Child(
            name="the loading of the samples",
            command=[sys.executable, manage, COMMAND],
            log=None,
            env=env,
            cwd=manage.parent,
        )

    def done(self) -> None:
        self.mark.write_text(LOADED + "\n")
