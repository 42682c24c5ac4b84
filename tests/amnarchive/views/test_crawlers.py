"""What crawlers meet: a real walk over the sample archive, and robots.txt."""

from collections import deque
from collections.abc import Iterator
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.core.files import File
from django.http.response import HttpResponseBase
from django.test import Client
from protego import Protego

from amnarchive.actions.receive import receive_document
from amnarchive.models import AgendaItem, Body, Case, Meeting, Person
from amnarchive.samples.catalogue import SAMPLES
from amnarchive.tasks import read_document
from tests.amnarchive.views.conftest import Archive

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
FILTERED = [
    "/sok/?q=unga",
    "/sok/?q=unga&parti=s",
    "/reservationer/?parti=s",
    "/uttalanden/?ar=2019",
    "/handlingar/?slag=protokoll",
    "/personer/?namn=a",
]


def load_samples() -> None:
    """Read those that need no Tesseract, as the worker does."""
    for sample in (sample for sample in SAMPLES if not sample.needs_ocr):
        with sample.path.open("rb") as file:
            upload = File(file, name=sample.name)
            body = Body.objects.filter(slug=sample.body).first()
            document = receive_document(
                file=upload, name=sample.name, body=body, date=sample.date, by=None, is_sample=True
            ).document
        read_document(document.pk)


def followed(answer: HttpResponseBase, html: bytes, at: str) -> Iterator[str]:
    """The addresses of this site that a page's links lead a crawler to."""
    if "nofollow" in answer.headers.get("X-Robots-Tag", ""):
        return
    for link in BeautifulSoup(html, "lxml").find_all("a", href=True):
        if "nofollow" not in (link.get("rel") or []):
            address = urljoin(at, str(link["href"])).partition("#")[0]
            if address.startswith(SITE):
                yield address.removeprefix(SITE)


def is_filtered(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parse_qs(parts.query, keep_blank_values=True).keys() - {"sida"})


def walk(client: Client, start: str) -> tuple[set[str], dict[str, str]]:
    """Follow all that robots.txt leaves open: the pages, and where each filtered address stood."""
    rules = Protego.parse(client.get("/robots.txt").content.decode())
    seen, filtered, waiting = {start}, dict[str, str](), deque([start])
    while waiting:
        here = waiting.popleft()
        answer = client.get(here, follow=True)
        assert answer.status_code == 200, here
        assert "X-Robots-Tag" not in answer.headers, here
        html = answer.getvalue()  # a file is closed when it has been read
        if not answer["Content-Type"].startswith("text/html"):
            continue
        for address in followed(answer, html, SITE + here):
            if is_filtered(address):
                filtered.setdefault(address, here)
            elif address not in seen and rules.can_fetch(SITE + address, "Anybot"):
                seen.add(address)
                waiting.append(address)
    return seen, filtered


def test_a_crawler_sees_all_pages_and_no_filter(client: Client) -> None:
    load_samples()
    seen, filtered = walk(client, "/")
    assert filtered == {}
    public = [*Meeting.objects.all(), *AgendaItem.objects.all(), *Case.objects.all(),
              *Person.objects.all()]  # fmt: skip
    assert len(public) > 60
    assert {row.get_absolute_url() for row in public} <= seen
    assert {path.split("?")[0] for path in seen} & {"/sok/", "/en/sok/", "/logga-in/"} == set()


@pytest.mark.parametrize("path", FILTERED)
def test_a_filtered_page_is_not_kept_and_leads_to_no_other(
    client: Client, archive: Archive, path: str
) -> None:
    assert archive.item
    answer = client.get(path)
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    found = [
        address for address in followed(answer, answer.content, SITE + path) if is_filtered(address)
    ]
    assert found == []


@pytest.mark.parametrize("path", ["/personer/", "/personer/?sida=2", "/reservationer/", "/"])
def test_plain_pages_may_be_kept(client: Client, archive: Archive, path: str) -> None:
    assert archive.item
    assert "X-Robots-Tag" not in client.get(path).headers


@pytest.mark.parametrize(
    ("path", "is_open"),
    [
        ("/", True),
        ("/en/", True),
        ("/arbetsmarknadsnamnden/2019-06-18/9/", True),
        ("/reservationer/", True),
        ("/reservationer/?sida=3", True),
        ("/reservationer/?parti=s", False),
        ("/en/reservationer/?parti=s&sida=2", False),
        ("/reservationer/?sida=2&parti=s", False),
        ("/uttalanden/?ar=2019", False),
        ("/reservationer.csv", False),
        ("/reservationer.csv?parti=s", False),
        ("/sok/", False),
        ("/en/sok/?q=a", False),
        ("/sok.csv?q=a", False),
        ("/arbetsmarknadsnamnden/2019-06-18/9/?sok=unga", False),
        ("/handlingar/0123456789abcdef/text/", True),
        ("/handlingar/0123456789abcdef/text/?sida=2", True),
        ("/handlingar/0123456789abcdef/text/?blad=2", False),
        ("/redaktion/", False),
        ("/logga-in/?next=/", False),
        ("/sitemap.xml", True),
        ("/sitemap-paragrafer.xml?p=2", True),
        ("/static/css/base.css", True),
    ],
)
def test_robots_txt_closes_the_filters_only(client: Client, path: str, *, is_open: bool) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    rules = Protego.parse(answer.content.decode())
    assert rules.can_fetch(SITE + path, "Anybot") is is_open
    assert list(rules.sitemaps) == [f"{SITE}/sitemap.xml"]
