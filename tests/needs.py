"""What some tests need beside Python: a browser, Tesseract, the folder ../shared.

Without it they are skipped with the reason. AMN_REQUIRE names the markers (with commas) whose
tests must run: there a skip is a failure, so that a green run hides no missing installation.
"""

import os
import shutil
import subprocess
from collections.abc import Generator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
REQUIRED = {name for name in os.environ.get("AMN_REQUIRE", "").split(",") if name}


def shared_dir() -> Path:
    """The folder of the real minutes; AMN_SHARED names another than ../shared."""
    return Path(os.environ.get("AMN_SHARED", ROOT.parent / "shared"))


@cache
def chromium() -> str | None:
    """The path of an installed Chromium, or None."""
    return next((path for name in CHROMIUM_NAMES if (path := shutil.which(name))), None)


@cache
def _missing(marker: str) -> str | None:
    """Why tests with this marker cannot run here; None when they can."""
    if marker == "shared" and not shared_dir().is_dir():
        return f"the folder {shared_dir()} is absent"
    if marker == "browser" and not chromium():
        return "no chromium is installed (apt-get install chromium)"
    if marker == "ocr" and not _tesseract_reads_swedish():
        return "no Tesseract with Swedish is installed (apt-get install tesseract-ocr-swe)"
    return None


def _tesseract_reads_swedish() -> bool:
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return "swe" in listed.stdout.split()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what cannot run here, or fail it where it must run."""
    for marker in item.iter_markers():
        reason = _missing(marker.name)
        if reason and marker.name in REQUIRED:
            pytest.fail(reason, pytrace=False)
        if reason:
            pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a test's own skip into a failure where its marker is required."""
    report = yield
    required = REQUIRED & {marker.name for marker in item.iter_markers()}
    if report.skipped and required and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, but AMN_REQUIRE has {', '.join(required)}: {report.longrepr}"
    return report
