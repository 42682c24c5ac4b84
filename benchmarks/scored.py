"""Scores whole documents that were scanned, by a script that compares with gold."""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from ingest import as_json, read


def score_scan(name: str, pages: Iterable[Image.Image], dpi: int, gold: Path, script: Path) -> str:
    """Read the pages as a PDF of pictures; the last line that `script GOLD PARSED` prints.

    `gold` is the folder that holds NAME.json. Raises `ingest.errors.IngestError`, and
    FileNotFoundError where there is no gold for the name.
    """
    with tempfile.TemporaryDirectory(prefix="amn-scans-") as folder:
        scan, wanted, parsed = (Path(folder, part) for part in ("scan.pdf", "gold", "parsed"))
        wanted.mkdir()
        parsed.mkdir()
        shutil.copy(gold / f"{name}.json", wanted)
        first, *others = pages
        first.save(scan, "PDF", resolution=dpi, save_all=True, append_images=others)
        reading = as_json(read(scan, name=f"{name}.pdf"))
        text = json.dumps(reading, ensure_ascii=False)
        (parsed / f"{name}.json").write_text(text, encoding="utf-8")
        command = [sys.executable, str(script), str(wanted), str(parsed)]
        scored = subprocess.run(command, capture_output=True, text=True, check=True)
    return scored.stdout.strip().splitlines()[-1]
