#!/usr/bin/env python
"""The command line of the archive; `manage.py help` lists what it can do."""

import os
import sys


def main() -> None:
    """Run one management command, with the embedded servers around it where it needs them."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "amnarchive.settings")
    try:
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - may be absent
    except ModuleNotFoundError:
        sys.exit("Django is not installed here. Run `make setup`, then `.venv/bin/python manage.py`.")
    from amnarchive.embedded import servers_for_command  # noqa: PLC0415 - needs Django

    with servers_for_command(sys.argv):
        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
