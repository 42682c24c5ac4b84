"""An archive of its own in a folder, with a corpus of so many §§ in it."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

_KNOWN = "corpus.json"


@contextmanager
def archive(folder: Path, *, durable: bool) -> Iterator[None]:
    """The project with its own servers in `folder`, its tables made. It holds no page."""
    os.environ |= {
        "VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "amnarchive.settings",
        "AMN_PAGE_CACHE_MB": "0",
    }
    os.environ.pop("DATABASE_URL", None)
    os.environ.pop("REDIS_URL", None)
    import django
    from django.core.management import call_command
    from django.db import connections

    from amnarchive.embedded import servers
    from amnarchive.running.errors import StartError

    with ExitStack() as stack:
        try:
            stack.enter_context(servers(folder, "benchmark", durable=durable))
        except StartError as error:
            sys.exit(str(error))
        django.setup()
        stack.callback(connections.close_all)
        call_command("migrate", verbosity=0)
        yield


def ensure_corpus(folder: Path, items: int, *, reindex: bool, whole: bool = False) -> None:
    """Write the corpus where `folder` has none; print what each stage took.

    `whole`: with all that the pages read, not the search alone.

    One that was cut short while it was indexed is indexed by the next run.
    """
    known = folder / _KNOWN
    held = json.loads(known.read_text("utf-8")) if known.exists() else None
    if held and held["items"] != items:
        sys.exit(
            f"{folder} holds a corpus of {held['items']:,} §§, not {items:,}."
            " Name another folder with --keep, or that number with --items."
        )
    if held and held.get("whole", False) != whole:
        sys.exit(
            f"{folder} holds the corpus of another benchmark. Name another folder with --keep."
        )
    if held and held.get("indexed", True) and not reindex:
        print(f"The corpus of {items:,} §§ stands in {folder} already.")
        return
    with archive(folder, durable=False):
        from benchmarks.speed.sizes import print_sizes
        from benchmarks.speed.write import index_corpus, write_corpus

        seconds: dict[str, float] = {}
        if held is None:
            print(f"Writing {items:,} §§ into {folder}")
            write_corpus(items, seconds, whole=whole)
            held = {"items": items, "whole": whole, "indexed": False}
            known.write_text(json.dumps(held), "utf-8")
        print(f"Indexing {items:,} §§ in {folder}")
        index_corpus(items, seconds, whole=whole)
        print_sizes(items)
        held = {"items": items, "whole": whole, "indexed": True, "seconds": seconds}
        known.write_text(json.dumps(held), "utf-8")
