"""Addresses of §§ and what keeps them alive when they move."""

from collections.abc import Iterable

from amnarchive.models import Redirect
from ingest.types import Item

HIGHEST_NUMBER = 100_000
"""No body comes near so many §§; a higher number was something else."""


def item_slugs(items: Iterable[Item]) -> list[str]:
    """The last part of each item's address, in order, each once.

    The printed § number; where the whole document has none the position stands in; a single item
    without a number among numbered ones is `punkt-4`, and a number printed twice `12-2`.
    """
    rows = list(items)
    numbered = any(printed_number(item) is not None for item in rows)
    slugs: dict[str, None] = {}
    for item in rows:
        number = printed_number(item)
        if number is not None:
            base = str(number)
        else:
            base = f"punkt-{item.position}" if numbered else str(item.position)
        slug, count = base, 1
        while slug in slugs:
            count += 1
            slug = f"{base}-{count}"
        slugs[slug] = None
    return list(slugs)


def printed_number(item: Item) -> int | None:
    """The § number, None where none is printed or it cannot be one."""
    return possible_number(item.number)


def possible_number(number: int | None) -> int | None:
    """The number, None where no § can have it."""
    return number if number is not None and 0 < number <= HIGHEST_NUMBER else None


def redirect(moves: dict[str, str], *, alive: set[str]) -> None:
    """Keep old addresses working. `moves` is old path → new path; `alive` paths are real pages.

    A real page always goes before a redirect, and no redirect leads to another one.
    """
    moves = {old: new for old, new in moves.items() if old != new and old not in alive}
    Redirect.objects.filter(old_path__in=alive).delete()
    for old, new in moves.items():
        Redirect.objects.filter(new_path=old).exclude(old_path=new).update(new_path=new)
        Redirect.objects.filter(new_path=old, old_path=new).delete()
        Redirect.objects.update_or_create(old_path=old, defaults={"new_path": new})
