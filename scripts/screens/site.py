"""A site of its own with the samples, for as long as pictures are taken."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GREETING = re.compile(r"http://localhost:\d+")
START_SECONDS = 120
STOP_SECONDS = 60


@contextlib.contextmanager
def site_with_samples() -> Iterator[str]:
    """Start `manage.py up` in a folder of its own, read the samples, give the address.

    Raises SystemExit where it does not start or a sample cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="amn-screens-") as folder:
        # The database is another user under root, and must reach its folder.
        Path(folder).chmod(0o755)
        var_dir = Path(folder) / "var"
        ours = {"VAR_DIR": str(var_dir), "PORT": "0", "AMN_SAMPLES": "0"}
        env = {k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}} | ours
        said = Path(folder) / "said.txt"
        with said.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, ROOT / "manage.py", "up"], env=env, stdout=out, stderr=out
            )
        try:
            address = _address(process, said)
            for command in (["load_samples"], ["draw_pages"]):
                subprocess.run([sys.executable, ROOT / "manage.py", *command], env=env, check=True)
            yield address
        finally:
            process.terminate()
            process.wait(STOP_SECONDS)


def _address(process: subprocess.Popen[bytes], said: Path) -> str:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        text = said.read_text(encoding="utf-8")
        if "Ctrl-C stops everything" in text and (found := GREETING.search(text)):
            return found[0]
        time.sleep(0.2)
    sys.exit(f"The site does not start:\n{said.read_text(encoding='utf-8')}")
