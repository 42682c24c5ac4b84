"""`manage.py parse FILE`, as a program of its own: no database, no queue."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

MINUTES = """Arbetsmarknadsnämnden
Protokoll
Tisdagen den 16 mars 2021, kl. 16:00 – 17:10

§ 4
Fler praktikplatser
AMN 2021-0045-1.3
Beslut
1. Arbetsmarknadsnämnden godkänner rapporten.
"""


def parse(*arguments: str) -> "subprocess.CompletedProcess[str]":
    nowhere = {
        "DATABASE_URL": "postgres://nobody@127.0.0.1:9/none",
        "REDIS_URL": "redis://127.0.0.1:9/0",
    }
    return subprocess.run(
        [sys.executable, "manage.py", "parse", *arguments],
        cwd=ROOT,
        env=os.environ | nowhere,
        capture_output=True,
        text=True,
        check=False,
    )


def test_prints_json(tmp_path: Path) -> None:
    file = tmp_path / "protokoll.txt"
    file.write_text(MINUTES)
    ended = parse(str(file))
    assert ended.returncode == 0, ended.stderr
    printed = json.loads(ended.stdout)
    assert printed["kind"] == "minutes"
    assert printed["body"] == "Arbetsmarknadsnämnden"
    assert printed["meeting"]["date"] == "2021-03-16"
    assert [item["number"] for item in printed["items"]] == [4]
    assert printed["items"][0]["diary_numbers"] == ["AMN 2021-0045-1.3"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("tom.pdf", b"", "tom"),
        ("sida.pdf", b"<!doctype html><title>404</title><p>Saknas</p>", "webbsida"),
        ("avhuggen.pdf", b"%PDF-1.7\n1 0 obj\n<<", "skadad"),
    ],
)
def test_a_bad_file_gets_a_sentence_and_no_traceback(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ended = parse(str(tmp_path / name))
    assert ended.returncode != 0
    assert ended.stdout == ""
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_missing_file_is_named() -> None:
    ended = parse("/finns/inte.pdf")
    assert ended.returncode != 0
    assert "/finns/inte.pdf" in ended.stderr
