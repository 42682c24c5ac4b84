"""What the lists of the filters offer: committees and parties."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef

from amnarchive.caching.kept import kept
from amnarchive.models import Body, Document, Meeting

BODIES = Body.objects.filter(
    Exists(Meeting.objects.public().filter(body=OuterRef("pk")))
    | Exists(Document.objects.public().filter(body=OuterRef("pk"))),
)
"""Those with something that anyone may find."""


@kept
def bodies() -> Sequence[Body]:
    """Give `BODIES`, each time the same objects where the archive has not changed. One query."""
    return tuple(BODIES.all())
