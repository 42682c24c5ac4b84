"""The real minutes in ../shared: counts and shapes, no text of theirs."""

import re
from pathlib import Path

import pytest

from ingest.errors import WrongType
from ingest.extract import extract
from ingest.types import Extraction, Form
from tests.needs import shared_dir

pytestmark = pytest.mark.shared


def read(*parts: str) -> Extraction:
    path = shared_dir().joinpath(*parts)
    return extract(path, name=path.name, progress=lambda *_: None)


def files(folder: str) -> list[Path]:
    return sorted(path for path in (shared_dir() / folder).glob("*.*"))


@pytest.mark.parametrize(
    ("name", "pages", "numbers"),
    [
        ("barn-och-ungdomsnamnden-2026-06-16.pdf", 25, range(41, 50)),
        ("kommunstyrelsen-2026-06-15.pdf", 28, range(111, 123)),
        ("socialnamnden-2026-06-16.pdf", 11, None),
        ("kommunfullmaktige-2018-03-28.pdf", 57, range(27, 69)),
    ],
)
def test_pdf(name: str, pages: int, numbers: range | None) -> None:
    extraction = read("real", "alingsas", name)
    assert extraction.form is Form.PDF
    assert len(extraction.pages) == pages
    assert extraction.findings == ()
    assert all(line.place.box for page in extraction.pages for line in page.lines)
    text = "\n".join(page.text for page in extraction.pages)
    heads = {int(number) for number in re.findall(r"^§ (\d+)\b", text, re.MULTILINE)}
    assert numbers is None or set(numbers) <= heads
    assert "\ufffd" not in text


@pytest.mark.ocr
def test_scan() -> None:
    extraction = read("real", "alingsas", "ss-110-ks-skannad.pdf")
    assert extraction.form is Form.SCAN
    assert extraction.pages[0].scanned
    assert len(extraction.pages[0].text) > 800


def test_error_page() -> None:
    with pytest.raises(WrongType, match="är en webbsida"):
        read("real", "alingsas", "felsida-html-som-heter.pdf")


def test_texts_keep_every_line() -> None:
    for path in [*files("real/goteborg"), *files("seeds")]:
        if path.suffix != ".txt":
            continue
        extraction = extract(path, name=path.name, progress=lambda *_: None)
        assert extraction.form is Form.TEXT
        source = re.sub(r"\s+", "", path.read_text())
        found = re.sub(r"\s+", "", "".join(page.text for page in extraction.pages))
        assert abs(len(found) - len(source)) < 0.002 * len(source)


def test_markdown_seed() -> None:
    extraction = read("seeds", "amn-2019-06-18-protokoll.md")
    assert extraction.form is Form.MARKDOWN
    lines = extraction.pages[0].lines
    numbers = [line.text for line in lines if re.fullmatch(r"§ \d+", line.text)]
    assert numbers == [f"§ {number}" for number in range(1, 15)]
    assert not any("**" in line.text for line in lines)
    assert [line.place.line for line in lines] == list(range(1, len(lines) + 1))
    source = (shared_dir() / "seeds" / "amn-2019-06-18-protokoll.md").read_text()
    assert all(word in source for line in lines for word in line.text.split()[:1])
