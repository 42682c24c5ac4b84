"""Where the compiled language data lies, and how it gets there once.

The folder is named after everything that the data is made from, so another version of a package
makes another folder. Whoever comes first compiles; several at once do no harm: each writes a
folder of its own and the first to rename it wins.
"""

import atexit
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from ingest.errors import IngestError

_ROOT = Path(__file__).parent.parent.parent
_SOURCES = ("compile.py", "affixes.py", "lemma_rules.py", "lexicon.py", "skeleton.py")
_TERMS = Path(__file__).parent.parent / "data" / "terms.txt"
_SUMS = "SUMS"
_DRAFT = "draft-"
_TIMEOUT = 300
"""Seconds that compiling may take; it takes about seven."""


class LanguageDataMissing(IngestError):
    """The Swedish word list cannot be made ready. The document waits."""

    code = "language_data_missing"
    passing = True

    def __init__(self) -> None:
        super().__init__(
            "Arkivets svenska ordlista gick inte att göra i ordning.",
            "Be den som driver arkivet att se efter att det finns plats på disken "
            "(AMN_CACHE_DIR) och att programmet är helt installerat.",
        )


def cache_root() -> Path:
    """`AMN_CACHE_DIR`, else the user's cache folder (XDG base directories)."""
    own = os.environ.get("AMN_CACHE_DIR")
    if own:
        return Path(own)
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "amn-arkivet"


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for package in ("wordfreq", "hunspell-sv", "marisa-trie"):
        digest.update(f"{package}={version(package)};".encode())
    for path in (*(Path(__file__).parent / name for name in _SOURCES), _TERMS):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _sums(folder: Path) -> str:
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()} {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.name != _SUMS
    )


def _is_whole(folder: Path) -> bool:
    try:
        return (folder / _SUMS).read_text("ascii") == _sums(folder)
    except (OSError, UnicodeDecodeError):
        return False


def _compile(folder: Path) -> None:
    """In a process of its own, so that the memory it takes goes back."""
    subprocess.run(  # noqa: S603 - our own interpreter and module, no word of it from outside
        [sys.executable, "-m", "ingest.repair.compile", str(folder)],
        check=True,
        capture_output=True,
        timeout=_TIMEOUT,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )
    (folder / _SUMS).write_text(_sums(folder), "ascii")
    folder.chmod(0o755)  # compiled by one user, read by all


def _usable(root: Path) -> Path:
    """`root`, or a folder for this process alone where nothing can be written."""
    with suppress(OSError):
        root.mkdir(parents=True, exist_ok=True)
        if os.access(root, os.W_OK):
            return root
    alone = tempfile.mkdtemp(prefix="amn-arkivet-")
    atexit.register(shutil.rmtree, alone, ignore_errors=True)
    return Path(alone)


def _sweep(home: Path) -> None:
    """Remove what processes left that were killed while they compiled."""
    for draft in home.glob(f"{_DRAFT}*"):
        with suppress(OSError):
            if draft.stat().st_mtime < time.time() - 2 * _TIMEOUT:
                shutil.rmtree(draft, ignore_errors=True)


def compiled(root: Path | None = None) -> Path:
    """The folder with the compiled language data, compiled first where it is missing or damaged.

    Raises LanguageDataMissing where that does not work.
    """
    home = root or cache_root()
    folder = home / f"language-{_fingerprint()}"
    if _is_whole(folder):
        return folder
    home = _usable(home)
    _sweep(home)
    draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=home))
    try:
        _compile(draft)
        return _put(draft, home / folder.name)
    except (OSError, subprocess.SubprocessError) as error:
        raise LanguageDataMissing from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _put(draft: Path, folder: Path) -> Path:
    """Give the finished draft its name, unless another process was first."""
    if folder.exists() and not _is_whole(folder):
        shutil.rmtree(folder)
    try:
        draft.rename(folder)
    except OSError:
        if not _is_whole(folder):
            raise
    return folder
