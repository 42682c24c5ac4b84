"""What a clerk does about people: says same or different, undoes, proposes, tells apart."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amnarchive.actions.errors import ActionRefused
from amnarchive.actions.people.decide import propose_pair, say_different, say_same
from amnarchive.actions.people.namesakes import say_one_person, split_by_party
from amnarchive.actions.people.separate import separate_people
from amnarchive.forms.people import ProposeForm
from amnarchive.models import Party, Person, PersonMatch
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.people import MERGED, PARTIES, show


@require_POST
@clerk_page
def same(request: ClerkRequest, pk: int) -> HttpResponse:
    """The pair is one person."""

    def act() -> str:
        stays = say_same(match=PersonMatch.objects.get(pk=pk), by=request.user)
        return _("De är nu en person, %(name)s. Du kan ångra det under Hopslagna.") % {
            "name": stays.name
        }

    return _carry_out(request, act)


@require_POST
@clerk_page
def different(request: ClerkRequest, pk: int) -> HttpResponse:
    """The pair is two people."""

    def act() -> str:
        if say_different(match=PersonMatch.objects.get(pk=pk), by=request.user):
            return _("De är olika personer. Arkivet frågar inte om dem igen.")
        return _("Paret är redan avgjort.")

    return _carry_out(request, act)


@require_POST
@clerk_page
def undo(request: ClerkRequest, pk: int) -> HttpResponse:
    """The merge was wrong."""

    def act() -> str:
        if separate_people(match=PersonMatch.objects.get(pk=pk), by=request.user) is None:
            return _("Hopslagningen är redan ångrad.")
        return _("De är två personer igen. Arkivet frågar inte om dem på nytt.")

    return _carry_out(request, act, tab=MERGED)


@require_POST
@clerk_page
def propose(request: ClerkRequest) -> HttpResponse:
    """Ask about two people whom the archive did not think of."""
    form = ProposeForm(request.POST)
    if not form.is_valid():
        return show(request, form, status=422)
    first, second = form.cleaned_data["first"], form.cleaned_data["second"]

    def act() -> str:
        propose_pair(first=first, second=second, by=request.user)
        return _("Paret står nu överst. Jämför och svara.")

    return _carry_out(request, act)


@require_POST
@clerk_page
def split(request: ClerkRequest, slug: str) -> HttpResponse:
    """The name is two people's, known by their parties."""
    person = get_object_or_404(Person, slug=slug)
    party = get_object_or_404(Party, code=request.POST.get("parti", "").replace("\0", ""))

    def act() -> str:
        split_by_party(person=person, party=party, by=request.user)
        return _("%(name)s är nu två personer, skilda åt efter parti.") % {"name": person.name}

    return _carry_out(request, act, tab=PARTIES)


@require_POST
@clerk_page
def one_person(request: ClerkRequest, slug: str) -> HttpResponse:
    """The name is one person's, whatever parties are printed with it."""
    person = get_object_or_404(Person, slug=slug)

    def act() -> str:
        say_one_person(person=person, by=request.user)
        return _("%(name)s är en person. Arkivet frågar inte igen.") % {"name": person.name}

    return _carry_out(request, act, tab=PARTIES)


def _carry_out(request: ClerkRequest, act: Callable[[], str], *, tab: str = "") -> HttpResponse:
    """Do it, say how it went, and go back to the list."""
    try:
        messages.success(request, act())
    except ActionRefused as refused:
        messages.error(request, refused.reason)
    except ObjectDoesNotExist:
        messages.warning(
            request, _("Frågan finns inte längre: en handling har tagits bort eller lästs om.")
        )
    return redirect(reverse("clerk:people") + (f"?visa={tab}" if tab else ""))
