#!/usr/bin/env python
"""The command line of the archive; `manage.py help` lists what it can do."""

import os
import sys


def main() -> None:
    """Run one management command, with the embedded servers around it where it needs them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amnarchive.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 - its lack is told
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - so is this

        from amnarchive.embedded import servers_for_command  # noqa: PLC0415 - and what it imports
    except ModuleNotFoundError as error:
        sys.exit(f"{error}. Run `make setup`, then use `.venv/bin/python manage.py`.")

    try:
        with servers_for_command(sys.argv):
            execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
