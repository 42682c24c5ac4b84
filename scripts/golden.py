"""Compare the samples with their golden files, or put what is read in their place.

    python -m scripts.golden                 each difference, a line each; exit 1 where one is
    python -m scripts.golden --write NAME    the golden file of NAME made anew from its reading

A golden file says what a careful reader finds in the sample's text. Write one anew only after each
difference was looked up in the source (`amnarchive/samples/sources`), and read the diff again.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from amnarchive.samples.catalogue import SAMPLES, Sample
from ingest import as_json, read
from scripts.differences import differences

GOLDEN = Path(__file__).resolve().parents[1] / "tests/golden"


def golden_file(sample: Sample) -> Path:
    """Where the golden file of a sample lies."""
    return GOLDEN / f"{sample.path.stem}.json"


def compare(sample: Sample) -> list[str]:
    """Give the differences between what is read and the golden file, one a line."""
    wanted = json.loads(golden_file(sample).read_text(encoding="utf-8"))
    damaged = sample.made_as in {"scan", "damaged"}
    return differences(wanted, as_json(read(sample.path)), sample.path.stem, ocr=damaged)


def write(sample: Sample) -> None:
    """Put what is read in the place of the golden file, in the fields that it has."""
    path = golden_file(sample)
    got: dict[str, Any] = as_json(read(sample.path))
    if path.exists():
        got = {key: got[key] for key in json.loads(path.read_text(encoding="utf-8"))}
    path.write_text(json.dumps(got, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Run the command; gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m scripts.golden", description=__doc__)
    parser.add_argument("--write", metavar="NAME", choices=[s.path.stem for s in SAMPLES])
    asked = parser.parse_args(arguments)
    if asked.write:
        write(next(sample for sample in SAMPLES if sample.path.stem == asked.write))
        return 0
    found = [line for sample in SAMPLES for line in compare(sample)]
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
