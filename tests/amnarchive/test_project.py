"""What holds for the repository as a whole."""

import re
import statistics
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from amnarchive.celery import app
from tests.needs import shared_dir

ROOT = Path(settings.BASE_DIR)
TEXT = {".py", ".md", ".html", ".css", ".js", ".toml", ".txt", ".yml", ".cfg", ".po", ".json", ""}
# Spelt in halves, so that this file does not name them.
HOSTS = ["pypi" + ".org", "python" + "hosted.org", "npmjs" + ".org", "debian" + ".org/debian"]


@cache
def files() -> list[Path]:
    """What the repository holds, without vendored files."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    names = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in names if path.is_file() and "vendor" not in path.parts]


def texts() -> list[tuple[Path, str]]:
    return [(p, p.read_text(encoding="utf-8")) for p in files() if p.suffix in TEXT]


def sources() -> dict[Path, int]:
    """Lines of every Python file that a person wrote."""
    return {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in files()
        if path.suffix == ".py" and "migrations" not in path.parts
    }


def test_files_are_small() -> None:
    lines = sources()
    long = {str(path.relative_to(ROOT)): count for path, count in lines.items() if count > 300}
    assert long == {}
    assert statistics.median(lines.values()) <= 80
    assert sum(count <= 250 for count in lines.values()) >= 0.9 * len(lines)


def test_sheets_and_templates_are_small() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path, text in texts()
        if (path.suffix == ".css" or "templates" in path.parts)
        and (count := len(text.splitlines())) >= 300
    }
    assert long == {}


def test_no_file_names_a_package_index() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {host}"
        for path, text in texts()
        for host in HOSTS
        if host in text.lower()
    ]
    assert found == []
    options = re.compile(r"^\s*(--(extra-)?index-url|--find-links)", re.MULTILINE)
    assert [p.name for p, text in texts() if options.search(text)] == []


def test_no_secret_and_no_data_is_kept() -> None:
    names = [str(path.relative_to(ROOT)) for path in files()]
    assert [n for n in names if re.match(r"(var/|\.env$|.*secret-key|.*clerk-password)", n)] == []


def test_the_locks_answer_to_the_project() -> None:
    ended = subprocess.run(
        [sys.executable, ".ci/lock.py"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_every_variable_is_documented_and_none_more() -> None:
    """The settings, `up` and the compose file against the table of docs/operations.md."""
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in {"amnarchive", "ingest"}
    )
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', code))
    read |= set(re.findall(r'environ\.get\("(AMN_[A-Z_]+)"', code))
    table = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE))
    assert read == told
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    given = set(re.findall(r"^    (AMN_[A-Z_]+):", compose, re.MULTILINE))
    assert given <= told


def test_the_policy_has_no_hole() -> None:
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    assert not [word for words in directives.values() for word in words if "unsafe" in word]
    assert directives["default-src"] == ["'self'"]
    assert directives["frame-ancestors"] == directives["object-src"] == ["'none'"]


def test_the_queue_loses_nothing_and_doubles_nothing() -> None:
    app.loader.import_default_modules()
    assert {entry["task"] for entry in app.conf.beat_schedule.values()} <= set(app.tasks)
    assert app.conf.task_acks_late
    assert app.conf.task_reject_on_worker_lost
    assert app.conf.worker_prefetch_multiplier == 1
    assert app.conf.accept_content == ["json"]
    assert app.conf.broker_transport_options["visibility_timeout"] > app.conf.task_time_limit


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)


def test_translations_are_complete_and_compiled() -> None:
    ended = subprocess.run(
        [sys.executable, ".ci/messages.py"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.shared
def test_nothing_is_copied_from_the_real_minutes() -> None:
    """No nine words in a row that stand in both."""
    shared = shared_dir()
    known: set[str] = set()
    for pattern in ("seeds/*", "gold/*.txt", "real/goteborg/*.txt"):
        for path in shared.glob(pattern):
            known |= shingles(path.read_text(encoding="utf-8", errors="ignore"))
    assert known
    copied = {
        str(path.relative_to(ROOT)): sorted(both)[:2]
        for path, text in texts()
        if (both := shingles(text) & known)
    }
    assert copied == {}


def shingles(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {" ".join(words[i : i + 9]) for i in range(len(words) - 8)}
