"""The pictures of persons, parties, cases and papers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from amnarchive.heads.card_words import case_words, paper_words, party_words, person_words
from amnarchive.models import Case, Party, Person
from amnarchive.search.index.document_rows import body_of
from amnarchive.views.cards.answer import CARDS, png
from amnarchive.views.case_known import known_of
from amnarchive.views.document import find_public_paper
from amnarchive.views.guarded import guarded
from amnarchive.views.parties.counted import counted
from amnarchive.views.parties.names import newest_name
from amnarchive.views.persons.years import years


@require_safe
@guarded(CARDS)
def person_card(_request: HttpRequest, person: str, version: str = "") -> HttpResponse:
    """A person whom something public names."""
    found = Person.objects.filter(slug=person).first()
    told = years(found) if found else None
    if found is None or told is None or not told.counts:
        raise Http404
    return png(person_words(found, told.tally), version)


@require_safe
@guarded(CARDS)
def party_card(_request: HttpRequest, code: str, version: str = "") -> HttpResponse:
    """A party."""
    found = Party.objects.prefetch_related("names").filter(code=code).first()
    if found is None:
        raise Http404
    name, letter = newest_name(found)
    return png(party_words(name, letter, counted(found).tally), version)


@require_safe
@guarded(CARDS)
def case_card(_request: HttpRequest, case: str, version: str = "") -> HttpResponse:
    """A case with something public."""
    found = Case.objects.filter(slug=case).first()
    known = known_of(found) if found else None
    if found is None or known is None:
        raise Http404
    return png(case_words(found, known), version)


@require_safe
@guarded(CARDS)
def paper_card(_request: HttpRequest, sha16: str, version: str = "") -> HttpResponse:
    """A public report or attachment; minutes have the card of their meeting."""
    found = find_public_paper(sha16)
    return png(paper_words(found, body_of(found), list(found.cases.all())), version)
