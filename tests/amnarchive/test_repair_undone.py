"""The worker for real: what a person has undone stays undone, in public all the while."""

from pathlib import Path

import pytest
from django.core.files import File
from django.test import Client
from django.urls import reverse

from amnarchive.actions.correct import correct_item
from amnarchive.actions.receive import receive_document
from amnarchive.models import AgendaItem, Body, Document
from amnarchive.samples.catalogue import SAMPLES
from tests.amnarchive.test_tasks import finished
from tests.factories import make_clerk
from tests.worker import running_worker, wait_for

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]

DAMAGED = next(sample for sample in SAMPLES if sample.made_as == "damaged")


def spellings(document: Document, *, line: int) -> str:
    lines: list[dict[str, str]] = document.pages.get(number=1).lines
    return lines[line - 1]["text"]


def test_a_word_that_a_clerk_restores_stays_so_until_it_is_repaired_again(tmp_path: Path) -> None:
    desk = Client()
    desk.force_login(make_clerk())
    body = Body.objects.get(slug=DAMAGED.body)
    with running_worker(tmp_path):
        with DAMAGED.path.open("rb") as file:
            document = receive_document(
                file=File(file), name=DAMAGED.name, body=body, date=DAMAGED.date, by=None
            ).document
        wait_for(lambda: finished(document), seconds=60, what="the reading")
        assert document.public
        item = AgendaItem.objects.public().get(number=6)
        correct_item(item=item, field="title", value="Rätt rubrik", by=None)
        changes = document.pages.get(number=1).changes
        change = next(each for each in changes if each["original"] == "kravs")
        line, repaired = change["line"], spellings(document, line=change["line"])
        assert "krävs" in repaired

        def after(address: str, data: dict[str, object]) -> None:
            assert desk.post(address, data).status_code == 302
            wait_for(lambda: public() and finished(document), seconds=60, what="the new reading")

        def public() -> bool:
            assert Client().get(item.get_absolute_url()).status_code == 200
            return True

        place = {"original": "kravs", "page": 1, "line": line}
        after(reverse("clerk:restore", args=[document.pk]), place)
        assert spellings(document, line=line) == repaired.replace("krävs", "kravs")
        assert "Rätt rubrik" in Client().get(item.get_absolute_url()).content.decode()
        after(reverse("clerk:read_again", args=[document.pk]), {})
        assert "kravs" in spellings(document, line=line)
        refusal = document.refusals.get()
        after(reverse("clerk:repair_again", args=[document.pk, refusal.pk]), {})
        assert spellings(document, line=line) == repaired
        right = {"page": 1, "line": line, "word": "krävs", "printed": "krävdes"}
        after(reverse("clerk:put_right", args=[document.pk]), right)
        assert spellings(document, line=line) == repaired.replace("krävs", "krävdes")
        changes = document.pages.get(number=1).changes
        assert [each["original"] for each in changes if "person" in each] == ["kravs"]
        assert "krävdes" in Client().get(item.get_absolute_url()).content.decode()
        assert document.public
