"""The sample files are what the script makes of the texts."""

import zipfile

import pypdfium2
import pytest

from amnarchive.samples.catalogue import FILES, SAMPLES, SOURCES, Sample
from scripts.build_samples.build import build
from scripts.build_samples.damaged import damage
from scripts.build_samples.source import parse


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_the_text_gives_the_file_byte_by_byte(sample: Sample) -> None:
    assert build(sample) == sample.path.read_bytes()


def test_there_is_no_file_and_no_text_that_the_catalogue_does_not_know() -> None:
    assert {path.name for path in FILES.iterdir()} == {sample.name for sample in SAMPLES}
    assert {path.name for path in SOURCES.iterdir()} == {sample.source for sample in SAMPLES}


def test_every_form_is_there() -> None:
    forms = {"pdf", "scan", "docx", "html", "markdown", "text", "damaged", "web copy"}
    assert {sample.made_as for sample in SAMPLES} == forms


def test_points_and_headings_are_told_apart() -> None:
    source = parse("body: Nämnden\ntitle: Protokoll\n---\n## § 1 Val\n\n1. Ja\n- nej\n\nSlut.\n")
    assert [(block.kind, block.text) for block in source.blocks] == [
        ("item", "§ 1 Val"),
        ("number", "1. Ja"),
        ("bullet", "nej"),
        ("paragraph", "Slut."),
    ]


def test_damage_strikes_only_the_letters_that_english_lacks() -> None:
    assert damage("Protokoll (S) 12") == "Protokoll (S) 12"
    hit = damage("åäö" * 200)
    assert hit != "åäö" * 200
    assert hit == damage("åäö" * 200)


def test_the_scan_has_no_text() -> None:
    scan = next(sample for sample in SAMPLES if sample.needs_ocr)
    for page in pypdfium2.PdfDocument(scan.path):
        assert page.get_textpage().get_text_range() == ""


def test_the_word_file_has_one_fixed_time_in_it() -> None:
    word = next(sample for sample in SAMPLES if sample.made_as == "docx")
    with zipfile.ZipFile(word.path) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2019, 5, 22, 12, 0, 0)}
