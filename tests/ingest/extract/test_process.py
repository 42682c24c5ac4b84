"""The reading process: its limits, its end, and what it says when it falls."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from ingest.errors import Damaged, EmptyFile, Encrypted, IngestError, TooHard, TooLarge
from ingest.extract import DEFAULT, Limits, extract, process, run
from ingest.extract.here import extract_bytes
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
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if "ingest.extract.child" in " ".join(child.cmdline())
    ]


def child_that(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let another program stand in the reading process's place."""
    real = subprocess.Popen

    def start(command: list[str], **options: object) -> subprocess.Popen[bytes]:
        return real([command[0], "-c", program], **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr("ingest.extract.process.subprocess.Popen", start)


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


def test_no_secret_reaches_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "hemlig")
    monkeypatch.setenv("DATABASE_URL", "postgres://x")
    environment = process._environment("scratch")
    assert "hemlig" not in environment.values()
    assert "DATABASE_URL" not in environment
    assert environment["TMPDIR"] == "scratch"


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
    (child,) = psutil.Process(parent.pid).children()
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    psutil.wait_procs([child], timeout=10)
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE


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
