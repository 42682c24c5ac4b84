"""People and bodies by what is typed of their names."""

from collections.abc import Iterable, Sequence

from django.db.models import OuterRef, Q, Subquery

from amnarchive.models import Attendance, Body, Person, PersonAlias
from amnarchive.search.public import public_persons
from ingest.names import name_key
from ingest.vocabulary.fold import fold

MOST_OFFERED = 6


def people_called(printed: str) -> list[Person]:
    """Give the people of that name; where nobody bears it whole, those who bear a part of it.

    A part is a surname or a first name. Only people whom something public names, those found to
    be somebody else as that somebody; at most one more than `MOST_OFFERED`. Each has `letter`:
    the party in whose name they sat last, None where nobody knows.
    """
    key = name_key(printed)
    if not key:
        return []
    return _bearers(Q(key=key)) or _bearers(
        Q(key__startswith=f"{key} ") | Q(key__endswith=f" {key}")
    )


def longest_name(chunks: Sequence[str]) -> int:
    """Give how many of these words are together a name that somebody public bears; 0 for none."""
    names = {name_key(" ".join(chunks[:end])): end for end in range(len(chunks), 0, -1)}
    aliases = PersonAlias.objects.filter(key__in=names, person__in=public_persons())
    known = aliases.values_list("key", flat=True)
    return max((names[key] for key in known), default=0)


def bodies_called(printed: str, bodies: Iterable[Body]) -> list[Body]:
    """Give those of `bodies` that are called so: by address, name, abbreviation or other name.

    Without diacritics too; where none is, those whose name begins so.
    """
    wanted = fold(printed)
    if not wanted:
        return []
    names = {body: {fold(name) for name in _names(body)} for body in bodies}
    whole = [body for body, own in names.items() if wanted in own]
    return whole or [body for body in names if fold(body.name).startswith(wanted)]


def longest_body(chunks: Sequence[str], bodies: Iterable[Body]) -> int:
    """Give how many of these words are together the name of a body; 0 for none."""
    names = {fold(name) for body in bodies for name in _names(body)}
    ends = range(len(chunks), 0, -1)
    return next((end for end in ends if fold(" ".join(chunks[:end])) in names), 0)


def _names(body: Body) -> tuple[str, ...]:
    return tuple(filter(None, (body.slug, body.name, body.label, body.abbreviation, *body.aliases)))


def _bearers(named: Q) -> list[Person]:
    aliases = PersonAlias.objects.filter(named).values("person")
    lists = Attendance.objects.filter(meeting__published=True)
    last = lists.filter(person=OuterRef("pk"), party__isnull=False)
    found = (
        public_persons()
        .filter(pk__in=aliases)
        .select_related("merged_into")
        .annotate(letter=Subquery(last.order_by("-meeting__date").values("party_letter")[:1]))
        .order_by("name", "pk")[: MOST_OFFERED + 1]
    )
    return list(dict.fromkeys(_standing(person) for person in found))


def _standing(person: Person) -> Person:
    while person.merged_into is not None:
        person = person.merged_into
    return person
