"""The command line of the sample builder."""

import argparse
from pathlib import Path

from amnarchive.samples.catalogue import FILES
from scripts.build_samples.build import build_all


def main() -> None:
    """Write every sample file into the folder."""
    parser = argparse.ArgumentParser(prog="python -m scripts.build_samples", description=__doc__)
    parser.add_argument("--into", type=Path, default=FILES, help="the folder to write to")
    folder = parser.parse_args().into
    folder.mkdir(parents=True, exist_ok=True)
    build_all(folder)


if __name__ == "__main__":
    main()
