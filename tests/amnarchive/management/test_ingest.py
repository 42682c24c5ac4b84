"""`manage.py ingest` with a real worker."""

import io
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from amnarchive.models import Document, Meeting
from tests.needs import shared_dir
from tests.worker import running_worker

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]

MINUTES = """Arbetsmarknadsnämnden
Protokoll
Tisdagen den 16 mars 2021, kl. 16:00 – 17:10

§ 1
Val av justerare
Beslut
Arbetsmarknadsnämnden utser Berit Sandelin att justera protokollet.
"""


def ingest(*arguments: object) -> str:
    out = io.StringIO()
    call_command("ingest", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_folders_and_files_with_a_summary(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "mars").mkdir(parents=True)
    (folder / "mars" / "protokoll.txt").write_text(MINUTES)
    (folder / "mars" / "kopia.txt").write_text(MINUTES)
    (folder / "tom.pdf").write_bytes(b"")
    (folder / "lapp.txt").write_text("Köp mjölk.")
    (folder / ".dold.txt").write_text(MINUTES + "dold")
    with running_worker(tmp_path):
        told = ingest(folder)
    assert "Published (1)" in told
    assert "/arbetsmarknadsnamnden/2021-03-16/, 1 §" in told
    assert "Needs a person (1)" in told
    assert "Failed (1)" in told
    assert "Filen är tom." in told
    assert "Already there (1)" in told
    assert Document.objects.count() == 2


def test_a_folder_named_by_way_of_its_parent_or_below_a_hidden_one(tmp_path: Path) -> None:
    folder = tmp_path / ".arkiv" / "in"
    folder.mkdir(parents=True)
    (folder / "protokoll.txt").write_text(MINUTES)
    with running_worker(tmp_path):
        told = ingest(folder / ".." / "in")
    assert "Published (1)" in told


def test_body_and_date_for_files_that_lack_them(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(MINUTES.split("\n\n", 1)[1].replace("Arbetsmarknadsnämnden", "Nämnden"))
    with running_worker(tmp_path):
        ingest(file, "--body", "socialnamnden", "--date", "2020-02-04", "--hold")
    meeting = Meeting.objects.get()
    assert meeting.path == "/socialnamnden/2020-02-04/"
    assert not meeting.published


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["/finns/inte"], "no such file"),
        ([__file__, "--body", "Månnämnden"], "knows no body"),
        ([__file__, "--date", "18/6-19"], "YYYY-MM-DD"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(arguments: list[str], told: str) -> None:
    with pytest.raises(CommandError, match=told):
        ingest(*arguments)
    assert not Document.objects.exists()


def test_without_a_worker_the_files_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(MINUTES)
    with pytest.raises(CommandError, match="no worker answers"):
        ingest(file)
    assert Document.objects.get().status == Document.Status.RECEIVED


@pytest.mark.shared
@pytest.mark.ocr
@pytest.mark.timeout(600)
def test_all_real_minutes_go_through(tmp_path: Path) -> None:
    with running_worker(tmp_path, "-c", "2"):
        told = ingest(
            *(shared_dir() / name for name in ("seeds", "real/alingsas", "real/goteborg"))
        )
    failed = Document.objects.filter(status=Document.Status.FAILED)
    # A web page that says that the page is missing: the one file that is no minutes at all.
    assert [document.name for document in failed] == ["felsida-html-som-heter.pdf"]
    assert Document.objects.count() == told.count("\n") - sum(
        line.endswith(")") and not line.startswith(" ") for line in told.splitlines()
    )
    council = Meeting.objects.get(body__name="Kommunfullmäktige", date="2018-03-28")
    assert list(council.items.values_list("number", flat=True)) == list(range(27, 69))
