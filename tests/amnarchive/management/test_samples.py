"""Loading and removing the samples."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import override_settings

from amnarchive.actions.receive import receive_document
from amnarchive.actions.reread import read_again
from amnarchive.actions.vocabulary import count_changes
from amnarchive.linking import links, with_links
from amnarchive.models import (
    AgendaItem,
    AuditEvent,
    Case,
    Document,
    Meeting,
    Party,
    Person,
    Redirect,
    Reservation,
    SearchEntry,
    SearchTerm,
)
from amnarchive.samples.catalogue import SAMPLES
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED
from amnarchive.tasks import read_document

pytestmark = pytest.mark.django_db


def rows() -> dict[str, int]:
    """How many rows every table has."""
    with connection.cursor() as cursor:
        counts = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608 - our own tables
            counts[table] = cursor.fetchone()[0]
    return counts


def files(folder: Path) -> list[Path]:
    """All files below the folder."""
    return [path for path in folder.rglob("*") if path.is_file()]


def load_and_read() -> None:
    """Receive the samples and do the worker's work here, in the test's own transaction."""
    call_command("load_samples", wait=False)
    for pk in Document.objects.filter(status="received").values_list("pk", flat=True):
        read_document(pk)


@pytest.fixture(scope="module")
def archive(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[dict[str, int], Path]]:
    """The samples read once for this module: the rows before, and the folder of the files.

    Each test changes them within its own savepoint.
    """
    del django_db_setup
    folder = tmp_path_factory.mktemp("samples")
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(MEDIA_ROOT=folder):
        before = rows()
        load_and_read()
        yield before, folder
        transaction.set_rollback(True)


@pytest.fixture
def loaded(archive: tuple[dict[str, int], Path], settings: Any) -> dict[str, int]:
    """The loaded archive; gives the rows that were there before."""
    before, settings.MEDIA_ROOT = archive
    return before


@pytest.mark.ocr
@pytest.mark.usefixtures("loaded")
def test_all_samples_are_read_published_and_marked(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_samples")
    out = capsys.readouterr().out
    assert f"{len(SAMPLES)} of {len(SAMPLES)} samples are read and public." in out
    assert set(Document.objects.values_list("status", "is_sample")) == {("published", True)}
    assert not Meeting.objects.filter(is_sample=False).exists()
    assert Meeting.objects.public().count() == len(SAMPLES) - 3  # two reports, an attachment


@pytest.mark.ocr
@pytest.mark.usefixtures("loaded")
def test_one_case_goes_over_three_meetings_and_another_over_two_bodies() -> None:
    bikes = Case.objects.get(slug="amn-2019-0447")
    outcomes = bikes.items.order_by("meeting__date").values_list("outcome", flat=True)
    assert list(outcomes) == ["postponed", "referred_back", ""]
    report = bikes.documents.get(kind="report")
    [link] = links(with_links(Document.objects.filter(pk=report.pk)))
    assert link.items == {bikes.items.get(meeting__date="2019-05-15").pk}
    plan = Case.objects.get(item_cases__printed="AMN 2022/195", items__number=7)
    bodies = set(plan.items.values_list("meeting__body__slug", flat=True))
    assert bodies == {"arbetsmarknadsnamnden", "socialnamnden"}


@pytest.mark.usefixtures("loaded")
def test_a_case_shows_what_each_body_changed_in_the_proposal(client: Client) -> None:
    page = " ".join(client.get("/arenden/amn-2023-0164/").content.decode().split())
    way = page[page.index('<ol class="timeline">') :]
    assert way.index("Tjänsteutlåtande") < way.index("Bordlagt")
    assert way.index("Bordlagt") < way.index("Förslag till kommunfullmäktige")
    assert "Kommunfullmäktige beslutade" in page
    for said in ("förvaltningen föreslog", "arbetsmarknadsnämnden föreslog"):
        assert said in way
    assert "[borttaget:] </span>Tre " in way
    assert "[tillagt:] </span> för den som bor i staden" in way
    assert way.count("läs reservationerna") == 2


@pytest.mark.usefixtures("loaded")
def test_the_report_and_its_attachment_stand_at_their_item(client: Client) -> None:
    report = Document.objects.get(kind="report", dated__year=2019)
    attachment = Document.objects.get(kind="attachment")
    page = client.get("/arbetsmarknadsnamnden/2019-05-15/3/").content.decode()
    for paper in (report, attachment):
        assert f'href="{paper.page_url}"' in page
    named = f'<a href="{attachment.page_url}">Kalkyl för handledning och lokaler</a>'
    assert named in client.get(report.page_url).content.decode()


@pytest.mark.usefixtures("loaded")
def test_fp_and_l_are_one_party_with_the_letter_of_the_day() -> None:
    liberals = Party.objects.get(code="l")
    letters = set(liberals.statementspeakers.values_list("party_letter", flat=True))
    assert {"FP", "L"} <= letters


@pytest.mark.usefixtures("loaded")
def test_loading_again_adds_nothing() -> None:
    before = rows()
    load_and_read()
    assert rows() == before


def test_removing_leaves_the_archive_as_it_was(
    loaded: dict[str, int], settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    folder = Path(settings.MEDIA_ROOT)
    kept = {path: path.read_bytes() for path in files(folder)}
    assert len(kept) == len(SAMPLES)
    assert Person.objects.exists()
    assert SearchEntry.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("remove_samples")
    AuditEvent.objects.all().delete()  # they stay for good: that it was done is told
    # Words are counted off afterwards, a few at a time; that something changed is told for good.
    words = {"amnarchive_archivechange", "amnarchive_searchchange", "amnarchive_searchterm"}
    assert {name: n for name, n in rows().items() if name not in words} == {
        name: n for name, n in loaded.items() if name not in words
    }
    while count_changes():
        pass
    assert not SearchTerm.objects.filter(rows__gt=0).exclude(lexeme=ROWS_COUNTED).exists()
    assert files(folder) == []
    for path, content in kept.items():
        path.write_bytes(content)


@pytest.mark.usefixtures("loaded")
def test_removing_leaves_no_redirect_to_what_is_gone() -> None:
    document = Document.objects.get(name="amn-2019-02-13-protokoll.md")
    read_again(document=document, by=None, date=dt.date(2019, 2, 14))
    read_document(document.pk)
    assert Redirect.objects.filter(old_path__contains="2019-02-13").exists()
    call_command("remove_samples")
    assert not Redirect.objects.exists()


@pytest.mark.usefixtures("loaded")
def test_removing_keeps_what_others_brought_in() -> None:
    mine = SAMPLES[0].path.read_bytes().replace(b"18 mars 2015", b"19 mars 2015")
    own = receive_document(file=ContentFile(mine), name="eget.txt", body=None, date=None, by=None)
    read_document(own.document.pk)
    call_command("remove_samples")
    kept = Document.objects.get()
    assert kept == own.document
    assert kept.status == Document.Status.PUBLISHED
    assert Meeting.objects.get().items.count() == AgendaItem.objects.count() > 0
    assert Reservation.objects.get().by.count() == 3
    assert Person.objects.filter(name="Birgitta Öhrn").exists()
    assert not Person.objects.filter(name="Ebba Sandgren").exists()
    assert not Redirect.objects.exists()


@pytest.mark.usefixtures("loaded")
def test_what_failed_is_read_again_by_the_next_load() -> None:
    Document.objects.filter(name=SAMPLES[0].name).update(status="failed", reason="Strömavbrott.")
    load_and_read()
    assert Document.objects.get(name=SAMPLES[0].name).status == Document.Status.PUBLISHED
