"""Which body the minutes are of, and which city a paper."""

from django.conf import settings
from django.utils.text import slugify

from amnarchive.actions.bodies import add_body
from amnarchive.models import Body
from ingest.types import Minutes, Paper, Report
from ingest.vocabulary.table import table


def settle_body(minutes: Minutes, chosen: Body | None) -> tuple[Body | None, str]:
    """The body, and a Swedish sentence where a person must settle it.

    What the uploader chose stands, but a file that clearly says another body is questioned. A body
    that the reader's own lists know in the printed municipality is added to the archive.
    """
    printed, where = minutes.body, minutes.municipality
    if printed is None:
        return chosen, "" if chosen else "Filen säger inte vilken nämnd det gäller."
    found = list(Body.objects.named(printed))
    if chosen is not None:
        if found and chosen not in found:
            return chosen, f"Filen säger {printed}, men du valde {chosen.name}."
        return chosen, ""
    return _alone(printed, where, found)


def city_of_paper(paper: Report | Paper, chosen: Body | None) -> str:
    """The municipality whose registry the paper's diary number is of.

    The uploader's word, the paper's own, that of the only body so called, or the archive's.
    """
    if chosen is not None:
        return chosen.municipality
    if paper.municipality:
        return paper.municipality
    body = Body.objects.only_one(paper.body, None)
    return body.municipality if body else settings.AMN_MUNICIPALITY


def _alone(printed: str, where: str | None, found: list[Body]) -> tuple[Body | None, str]:
    """The same where nobody chose: only one body may be meant."""
    here = [body for body in found if where in {None, body.municipality}]
    if len(here) > 1 or (where is None and here and _elsewhere(here[0])):
        return None, f"{printed} finns i flera kommuner. Välj rätt nämnd."
    if here:
        return here[0], ""
    if where is not None and printed in table("bodies").get(slugify(where), {}):
        return add_body(name=printed, municipality=where, by=None), ""
    named = f"{printed} i {where}" if where else printed
    return None, f"{named} finns inte bland arkivets nämnder. Välj nämnd eller lägg till den."


def _elsewhere(body: Body) -> bool:
    """Whether another municipality of the archive has a body of that name too, as the lists say."""
    cities = Body.objects.exclude(municipality=body.municipality).values_list(
        "municipality", flat=True
    )
    return any(body.name in table("bodies").get(slugify(city), {}) for city in cities.distinct())
