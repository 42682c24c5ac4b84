"""Bodies that the archive did not know."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.text import slugify

from amnarchive.actions.errors import ActionRefused
from amnarchive.models import AuditEvent, Body
from amnarchive.models.reserved import RESERVED_SLUGS

LONGEST_NAME = 200
LONGEST_PLACE = 100


@transaction.atomic
def add_body(*, name: str, municipality: str, by: User | None) -> Body:
    """Add the body; an existing one of that name and municipality is given as it is.

    Its address is its name, with the municipality behind it where that is taken. Raises
    ActionRefused when name or municipality has no letters or is too long.
    """
    name, municipality = " ".join(name.split()), " ".join(municipality.split())
    if not slugify(name) or not slugify(municipality):
        raise ActionRefused("Skriv både nämndens namn och kommunens namn.")
    if len(name) > LONGEST_NAME or len(municipality) > LONGEST_PLACE:
        raise ActionRefused("Namnet är för långt.")
    known = Body.objects.filter(name__iexact=name, municipality__iexact=municipality).first()
    if known is not None:
        return known
    body = Body.objects.create(name=name, municipality=municipality, slug=_slug(name, municipality))
    AuditEvent.objects.create(
        actor=by, verb=AuditEvent.Verb.ADDED, target=body.slug, detail={"name": name}
    )
    return body


def _slug(name: str, municipality: str) -> str:
    base = slugify(name)[:70]
    slug, count = base, 0
    while slug in RESERVED_SLUGS or Body.objects.filter(slug=slug).exists():
        slug = f"{base}-{slugify(municipality)[:20]}" + (f"-{count}" if count else "")
        count += 1
    return slug
