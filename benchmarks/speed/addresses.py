"""The pages that the readers open, drawn with a fixed seed from what the corpus holds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import Any

from django.db.models import Q

from amnarchive.models import AgendaItem, Body, Case, Meeting, Party
from amnarchive.search.public import public_persons
from benchmarks.speed.plan import SEED
from benchmarks.speed.world import FIRST_YEAR, YEARS

MEETING, ITEM, PERSON = "meeting", "§", "person"
ATLAS, MATRIX, COPIES = "atlas", "matrix", "copy map"
OTHERS = "other pages"
GOALS = {MEETING: 60, ITEM: 60, PERSON: 60, ATLAS: 150, MATRIX: 150, COPIES: 150}
"""p95 in milliseconds (issue 5, measure 4); the other pages have none."""
_EACH = 400


@dataclass(frozen=True, slots=True)
class Address:
    """One page: its kind, and where it is."""

    kind: str
    path: str


def addresses() -> list[Address]:
    """Give the pages, each kind as often as any other."""
    random = Random(f"{SEED} pages")
    found: list[Address] = []
    for kind, paths in _kinds(random).items():
        found += [Address(kind, path) for path in paths]
    return found


def _kinds(random: Random) -> dict[str, list[str]]:
    disputed = AgendaItem.objects.filter(Q(reservations__isnull=False) | Q(votes__isnull=False))
    items = [*_some(random, AgendaItem.objects, _EACH // 2), *_some(random, disputed, _EACH // 2)]
    return {
        MEETING: [one.path for one in _some(random, Meeting.objects.select_related("body"))],
        ITEM: [one.path for one in items],
        PERSON: [f"/personer/{one.slug}/" for one in _some(random, public_persons())],
        ATLAS: list(_asked(random, "/atlas/")),
        MATRIX: [*_asked(random, "/samsyn/"), *_pairs(random)],
        COPIES: list(_copies(random)),
        OTHERS: _others(random),
    }


def _some(random: Random, rows: Any, count: int = _EACH) -> list[Any]:
    keys = sorted(set(rows.values_list("pk", flat=True)))
    chosen = random.sample(keys, min(count, len(keys)))
    loaded = rows.model.objects.filter(pk__in=chosen)
    if rows.model is AgendaItem:
        loaded = loaded.select_related("meeting__body")
    elif rows.model is Meeting:
        loaded = loaded.select_related("body")
    return list(loaded.order_by("pk"))


def _asked(random: Random, path: str) -> Iterator[str]:
    """The page as it opens, and narrowed to committees and years as readers do."""
    slugs = list(
        Body.objects.filter(meetings__isnull=False).distinct().values_list("slug", flat=True)
    )
    yield from [path] * (_EACH // 4)
    for _ in range(_EACH // 2):
        first = FIRST_YEAR + random.randrange(YEARS)
        last = min(first + random.randrange(8), FIRST_YEAR + YEARS - 1)
        body = random.choice(["", "", *slugs])
        words = [f"fran={first}", f"till={last}"] + ([f"namnd={body}"] if body else [])
        yield f"{path}?{'&'.join(words)}"


def _pairs(random: Random) -> Iterator[str]:
    codes = sorted(
        Party.objects.filter(names__isnull=False).distinct().values_list("code", flat=True)
    )
    codes = [code for code in codes if code in {"s", "m", "sd", "v", "c", "mp", "l", "kd"}]
    pairs = [f"{one}-{other}" for one, other in product(codes, codes) if one < other]
    measures = ("omrostningar", "reservationer", "yrkanden")
    for _ in range(_EACH // 4):
        yield f"/samsyn/{random.choice(pairs)}/?matt={random.choice(measures)}"


def _copies(random: Random) -> Iterator[str]:
    yield from _narrowed(random, "/lika/", ("s", "m", "sd", "v"))


def _narrowed(random: Random, path: str, codes: tuple[str, ...]) -> Iterator[str]:
    choices: list[Callable[[], str]] = [
        lambda: path,
        lambda: f"{path}?parti={random.choice(codes)}",
        lambda: f"{path}?sida={random.randint(1, 5)}",
    ]
    for _ in range(_EACH):
        yield random.choice(choices)()


def _others(random: Random) -> list[str]:
    years = [f"/moten/{day.year}/" for day in Meeting.objects.dates("date", "year")]
    cases = [f"/arenden/{one.slug}/" for one in _some(random, Case.objects, _EACH // 4)]
    return ["/", "/moten/", "/namnder/", "/partier/", "/partier/s/", *years, *cases]
