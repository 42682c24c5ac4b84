"""How well minutes are read: `python benchmarks/reading.py [--shared DIR] [--min F]`.

Runs `manage.py parse` over every document that has hand-made gold in the shared folder, and its
`score.py` over what was printed. Prints F for each set; ends with 1 when one is below --min.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETS = {"gold": ["seeds"], "real/gold": ["real/alingsas", "real/goteborg"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--min", type=float, default=0.0)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if not options.shared.is_dir():
        sys.exit(f"{options.shared}: there is no such folder.")
    worst = 0
    for gold, folders in SETS.items():
        with tempfile.TemporaryDirectory() as out:
            for answer in sorted((options.shared / gold).glob("*.json")):
                parse(source(options.shared, folders, answer.stem), Path(out) / answer.name)
            command = [sys.executable, str(options.shared / "gold" / "score.py")]
            command += [str(options.shared / gold), out, "--min", str(options.min)]
            command += ["--verbose"] if options.verbose else []
            print(f"{gold}:", flush=True)
            worst = max(worst, subprocess.run(command, check=False).returncode)
    sys.exit(worst)


def source(shared: Path, folders: list[str], stem: str) -> Path:
    """The document of that name, whatever its ending."""
    found = [path for folder in folders for path in (shared / folder).glob(f"{stem}.*")]
    if len(found) != 1:
        sys.exit(f"{stem}: {len(found)} documents of that name.")
    return found[0]


def parse(document: Path, out: Path) -> None:
    """Write what `manage.py parse` prints, as a user would."""
    command = [sys.executable, str(ROOT / "manage.py"), "parse", str(document)]
    with out.open("w") as handle:
        if subprocess.run(command, stdout=handle, check=False).returncode:
            out.unlink()


if __name__ == "__main__":
    main()
