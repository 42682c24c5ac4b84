"""The reading process: its limits, its end, and what it says when it falls."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from ingest.errors import Damaged, EmptyFile, Encrypted, IngestError, TooHard, TooLarge
from ingest.extract import DEFAULT, Limits, extract, nursery, process, run
from ingest.extract.here import extract_bytes
from ingest.extract.nursery import _Nursery
from ingest.types import Extraction
from tests.ingest.extract.drawn import docx_bytes, pdf, text_page

LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
ROOT = Path(__file__).resolve().parents[3]


def quiet(stage: str, done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "uploaded"


def read(place: Path, data: bytes, name: str, limits: Limits = DEFAULT) -> Extraction:
    place.write_bytes(data)
    return extract(place, name=name, progress=quiet, limits=limits)


def test_the_same_as_in_this_process(place: Path) -> None:
    for data, name in [
        (pdf(text_page("§ 1 Öppnande", "Text"), text_page("Sida två")), "å ä ö.pdf"),
        (docx_bytes(lambda document: document.add_heading("§ 2 Bokslut", 1)), "a.docx"),
        ("**§ 4****Titel**\n\n- Punkt\n".encode(), "a.md"),
        ("Rad\u00a0ett\n\fRad två\U0001f600\n".encode(), "a.txt"),
        (b"<!doctype html><html><body><p>Hej</p></body></html>", "a.html"),
    ]:
        assert read(place, data, name) == extract_bytes(data, name)


def test_progress_comes_while_it_reads(place: Path) -> None:
    place.write_bytes(pdf(*(text_page(f"Sida {n}") for n in range(4))))
    told: list[tuple[str, int, int]] = []
    extract(place, name="a.pdf", progress=lambda *heard: told.append(heard))
    assert told == [("extract", done, 4) for done in range(5)]


def test_errors_come_back_as_they_are(place: Path) -> None:
    with pytest.raises(EmptyFile):
        read(place, b"", "a.pdf")
    with pytest.raises(EmptyFile):
        read(place, b"\n\n", "a.txt")
    with pytest.raises(Encrypted) as caught:
        read(place, LOCKED, "a")
    assert caught.value.reason == "Dokumentet är skyddat med lösenord och kan inte läsas."
    assert caught.value.code == "encrypted"


def test_size_is_judged_before_reading(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(TooLarge, match="200 MB"):
        extract(place, name="a.pdf", progress=quiet)


def test_file_that_is_gone(place: Path) -> None:
    with pytest.raises(Damaged):
        extract(place, name="a.pdf", progress=quiet)


def test_time_limit_ends_the_process(place: Path) -> None:
    slow = pdf(*(text_page(*["ord " * 30] * 55, size=9) for _ in range(60)))
    started = time.monotonic()
    with pytest.raises(TooHard, match="längre tid"):
        read(place, slow, "a.pdf", Limits(seconds=1.0))
    assert time.monotonic() - started < 20
    assert not reading_processes()


def test_markup_that_never_ends_has_less_time(place: Path) -> None:
    with pytest.raises(TooHard, match="längre tid"):
        read(place, b"<html><body>" + b"<div>" * 100_000, "a.html", Limits(markup_seconds=1))


def test_memory_limit(place: Path) -> None:
    with pytest.raises(TooHard, match="minne"):
        read(
            place,
            b"ord \n" * 8_000_000,
            "a.txt",
            Limits(memory_bytes=400_000_000, characters=10**9),
        )


def reading_processes() -> list[psutil.Process]:
    """What the nurse has forked and not yet buried."""
    return [
        child
        for nurse in psutil.Process().children()
        if "ingest.extract.nurse" in " ".join(nurse.cmdline())
        for child in nurse.children(recursive=True)
    ]


def child_that(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let a nurse whose children run another program stand in the real one's place."""
    tending = f"from ingest.extract import nurse; nurse.tend(lambda: exec({program!r}, {{}}))"
    monkeypatch.setattr("ingest.extract.nursery._COMMAND", (sys.executable, "-c", tending))
    stand_in = _Nursery()
    monkeypatch.setattr("ingest.extract.process.nursery", stand_in)
    STAND_INS.append(stand_in)


STAND_INS: list[_Nursery] = []


@pytest.fixture(autouse=True)
def no_stand_in_stays() -> Iterator[None]:
    yield
    while STAND_INS:
        STAND_INS.pop().end()


@pytest.mark.parametrize(
    ("program", "error"),
    [
        ("import os; os.kill(os.getpid(), 11)", TooHard),
        ("import os; os.kill(os.getpid(), 9)", TooHard),
        ("raise SystemExit(3)", Damaged),
        ("print('no json')", Damaged),
        ('print(\'["end", ["pdf"]]\')', Damaged),
        ("print('[\"page\", [1, 2, 3, 4, [[7]]]]')", Damaged),
        ("import os; os.close(1); import time; time.sleep(60)", TooHard),
        ("import os; os.close(0); raise SystemExit(1)", Damaged),
    ],
)
def test_a_process_that_falls(
    place: Path, monkeypatch: pytest.MonkeyPatch, program: str, error: type[IngestError]
) -> None:
    child_that(monkeypatch, program)
    with pytest.raises(error):
        read(place, b"text", "a.txt")


def test_endless_answers_are_cut(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_MOST_ANSWERED", 1_000_000)
    child_that(monkeypatch, "while True: print('x' * 1000, end='')")
    with pytest.raises(Damaged):
        read(place, b"text", "a.txt")


def test_unknown_error_code_is_still_an_ingest_error(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child_that(monkeypatch, 'print(\'["error", "news", "Orsak.", "Råd."]\')')
    with pytest.raises(IngestError, match=r"Orsak\. Råd\."):
        read(place, b"text", "a.txt")


def test_a_changed_environment_reaches_the_next_process(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nurse bears what looks for Tesseract as the one who reads does now."""
    told = 'import os; print(f\'["error", "news", "{os.environ["PATH"]}", ""]\')'
    child_that(monkeypatch, told)
    for path in ("/first", "/second"):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(IngestError, match=path):
            read(place, b"text", "a.txt")


def test_no_secret_reaches_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "hemlig")
    monkeypatch.setenv("DATABASE_URL", "postgres://x")
    environment = nursery._environment()
    assert "hemlig" not in environment.values()
    assert "DATABASE_URL" not in environment


def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    slow = tmp_path / "slow.pdf"
    slow.write_bytes(pdf(*(text_page(*["ord " * 30] * 55, size=9) for _ in range(300))))
    program = (
        "from pathlib import Path; from ingest.extract import extract;"
        f"extract(Path({str(slow)!r}), name='a.pdf',"
        "progress=lambda s, d, t: print(d, flush=True))"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True
    )
    assert parent.stdout is not None
    assert parent.stdout.readline()
    nurse_and_child = psutil.Process(parent.pid).children(recursive=True)
    assert len(nurse_and_child) == 2
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    psutil.wait_procs(nurse_and_child, timeout=10)
    assert not any(is_alive(process) for process in nurse_and_child)


def is_alive(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


def test_a_killed_nurse_is_replaced(place: Path) -> None:
    read(place, b"text", "a.txt")
    (nurse,) = [p for p in psutil.Process().children() if "ingest.extract.nurse" in p.cmdline()]
    nurse.kill()
    psutil.wait_procs([nurse], timeout=10)
    assert read(place, b"text", "a.txt").pages[0].text == "text"
    assert not nurse.is_running()


def test_a_killed_nurse_takes_its_process_along(place: Path) -> None:
    slow = pdf(*(text_page(*["ord " * 30] * 55, size=9) for _ in range(12)))
    place.write_bytes(slow)

    def kill_nurse(_stage: str, done: int, _total: int) -> None:
        if done == 1:
            for child in reading_processes():
                orphans.append(child)
                parent = child.parent()
                assert parent is not None
                parent.kill()

    orphans: list[psutil.Process] = []
    with suppress(IngestError):
        extract(place, name="a.pdf", progress=kill_nurse)
    psutil.wait_procs(orphans, timeout=10)
    assert orphans
    assert not any(is_alive(process) for process in orphans)


def test_a_forked_process_has_a_nurse_of_its_own(place: Path) -> None:
    read(place, b"text", "a.txt")
    program = (
        "import os, sys, psutil; from pathlib import Path; from ingest.extract import extract\n"
        "def read(): extract(Path(sys.argv[1]), name='a.txt', progress=lambda *_: None)\n"
        "def nurses(): return [p.pid for p in psutil.Process().children()]\n"
        "read(); mine = nurses(); pid = os.fork()\n"
        "if pid == 0: read(); print(nurses() != mine, len(nurses()), flush=True); os._exit(0)\n"
        "os.waitpid(pid, 0); read(); print([n for n in nurses() if n != pid] == mine)"
    )
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, str(place)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (ran.stdout.split(), ran.stderr) == (["True", "1", "True"], "")


def test_no_file_sees_another(place: Path) -> None:
    """What a broken file did to its process is not there for the next."""
    whole = pdf(text_page("§ 1 Öppnande"))
    before = read(place, whole, "a.pdf")
    for broken in (whole[: len(whole) // 2], whole.replace(b"Tf", b"Qf"), b"%PDF-1.7\n" * 9):
        with suppress(IngestError):
            read(place, broken, "a.pdf")
    assert read(place, whole, "a.pdf") == before


def open_files() -> int:
    return psutil.Process().num_fds()


def test_nothing_stays_behind(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = open_files()
    for _ in range(3):
        read(place, b"text", "a.txt")
    assert [path for path in tmp_path.iterdir() if path != place] == []
    assert open_files() == before
    assert not reading_processes()


def test_every_error_has_its_code() -> None:
    assert {"empty", "wrong_type", "encrypted", "damaged"} <= set(run._ERRORS)
    assert {"too_large", "too_hard", "ocr_missing"} <= set(run._ERRORS)
