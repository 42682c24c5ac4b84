"""The words that were repaired in a document; a clerk lets them stay as they were read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from amnarchive.actions import refusals, refuse, words
from amnarchive.forms.restoring import RestoreForm, WordForm
from amnarchive.models import Document
from amnarchive.views.clerk.access import ClerkRequest, clerk_page
from amnarchive.views.clerk.deed import carry_out
from amnarchive.views.clerk.trail import crumbs

PER_PAGE = 50
MOST_PLACES = 50
MOST_UNDONE = 200
LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where the word stands. `refused`: it will be as read once the document is read again."""

    page: int
    line: int
    refused: bool


@dataclass(slots=True)
class Repair:
    """One word and what it became. `refused` like that of a place, but for the whole document.

    `person`: a person has put it right. `is_cut`: it stands on more lines than `places` tells.
    """

    original: str
    repaired: str
    person: bool
    refused: bool = False
    count: int = 0
    places: list[Place] = field(default_factory=list)
    is_cut: bool = False


@require_safe
@clerk_page
def repairs(request: ClerkRequest, pk: int) -> HttpResponse:
    """The repaired words, most frequent first; `ord` looks for some, `sida` turns the pages."""
    document = get_object_or_404(Document, pk=pk)
    query = request.GET.get("ord", "").replace("\0", "").strip()[:LONGEST_QUERY]
    undone = document.refusals.select_related("made_by").order_by("-pk")
    context = {
        "document": document,
        "query": query,
        "page": Paginator(_repairs(document, query), PER_PAGE).get_page(request.GET.get("sida")),
        "undone": undone[:MOST_UNDONE],
        "undone_count": undone.count(),
        "back": urlencode(
            {name: request.GET[name] for name in ("ord", "sida") if name in request.GET}
        ),
        "crumbs": crumbs(document, _("Rättade ord")),
    }
    return render(request, "clerk/repairs.html", context)


@require_POST
@clerk_page
def restore(request: ClerkRequest, pk: int) -> HttpResponse:
    """Let a word stay as it was read, on one line or everywhere."""
    return _mend(
        request,
        pk,
        RestoreForm(request.POST),
        refuse.refuse_repair,
        done=_("Ordet ”%(word)s” får stå som det lästes. Handlingen läses igen."),
        back=_back(request, pk),
        unfit=_("Ordet gick inte att återställa. Välj det i listan igen."),
        again="clerk:repairs",
    )


@require_POST
@clerk_page
def put_right(request: ClerkRequest, pk: int) -> HttpResponse:
    """Let a misread word stand as it is printed."""
    return _mend(
        request,
        pk,
        WordForm(request.POST),
        words.put_word_right,
        done=_("”%(word)s” läses nu som ”%(printed)s”. Handlingen läses igen."),
        back=reverse("clerk:repairs", args=[pk]),
        unfit=_("Inget rättades. Fyll i raden, ordet och hur det är tryckt."),
        again="clerk:text",
    )


@require_POST
@clerk_page
def repair_again(request: ClerkRequest, pk: int, refusal_pk: int) -> HttpResponse:
    """Let the program repair the word again."""
    document = get_object_or_404(Document, pk=pk)
    refusal = document.refusals.filter(pk=refusal_pk).first()
    if refusal is None:
        messages.info(request, _("Ordet är redan borta ur listan."))
        return redirect(_back(request, pk))
    return carry_out(
        request,
        document,
        lambda: refuse.repair_again(refusal=refusal, by=request.user),
        done=_("Ordet ”%(word)s” får rättas igen. Handlingen läses igen.")
        % {"word": refusal.original},
        back=_back(request, pk),
    )


def _mend(
    request: ClerkRequest,
    pk: int,
    form: RestoreForm | WordForm,
    act: Callable[..., object],
    *,
    done: str,
    back: str,
    unfit: str,
    again: str,
) -> HttpResponse:
    """Do what the form says with the document; an `unfit` form leads to the page `again`."""
    document = get_object_or_404(Document, pk=pk)
    if not form.is_valid():
        messages.error(request, unfit)
        return redirect(again, pk)
    data = form.cleaned_data
    return carry_out(
        request,
        document,
        lambda: act(document=document, by=request.user, **data),
        done=done % ({"word": data.get("original")} | data),
        back=back,
    )


def _back(request: ClerkRequest, pk: int) -> str:
    """The page of the list that the clerk came from."""
    came = QueryDict(request.POST.get("back", "")[: LONGEST_QUERY * 10])
    query = {name: came[name] for name in ("ord", "sida") if name in came}
    return f"{reverse('clerk:repairs', args=[pk])}{'?' if query else ''}{urlencode(query)}"


def _repairs(document: Document, query: str) -> list[Repair]:
    right = set(refusals.words_put_right(document))
    refused = set(refusals.refused_in(document)) - {
        (page, line, word) for page, line, word, _new in right
    }
    wanted = query.casefold()
    found: dict[tuple[str, str, bool], Repair] = {}
    seen: set[tuple[int, int, str, str, bool]] = set()
    for page, changes in document.pages.order_by("number").values_list("number", "changes"):
        for change in changes:
            key = (change["original"], change["repaired"], bool(change.get("person")))
            if wanted and not any(wanted in word.casefold() for word in key[:2]):
                continue
            everywhere = (0, 0, key[0]) in refused
            repair = found.setdefault(key, Repair(*key, refused=everywhere))
            repair.count += 1
            line = change["line"]
            if (page, line, *key) in seen:
                continue
            repair.is_cut = len(repair.places) == MOST_PLACES
            if not repair.is_cut:
                seen.add((page, line, *key))
                here = everywhere or (page, line, key[0]) in refused
                repair.places.append(Place(page, line, here))
    return sorted(found.values(), key=lambda repair: (-repair.count, repair.original))
