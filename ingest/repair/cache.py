"""Where the compiled language data lies, and how it gets there once.

The folder is named after everything that the data is made from, so another version of a package
makes another folder. Whoever comes first compiles; several at once do no harm: each writes a
folder of its own and the first to rename it wins.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_SOURCES = ("compile.py", "affixes.py", "skeleton.py")
_TERMS = Path(__file__).parent.parent / "data" / "terms.txt"
_SUMS = "SUMS"


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
    subprocess.run(
        [sys.executable, "-m", "ingest.repair.compile", str(folder)],
        check=True,
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )
    (folder / _SUMS).write_text(_sums(folder), "ascii")


def _usable(root: Path) -> Path:
    """`root`, or a folder for this process alone where nothing can be written."""
    with suppress(OSError):
        root.mkdir(parents=True, exist_ok=True)
        if os.access(root, os.W_OK):
            return root
    return Path(tempfile.mkdtemp(prefix="amn-arkivet-"))


def compiled(root: Path | None = None) -> Path:
    """The folder with the compiled language data, compiled first where it is missing or damaged."""
    home = root or cache_root()
    folder = home / f"language-{_fingerprint()}"
    if _is_whole(folder):
        return folder
    home = _usable(home)
    folder = home / folder.name
    draft = Path(tempfile.mkdtemp(prefix="draft-", dir=home))
    try:
        _compile(draft)
        if folder.exists() and not _is_whole(folder):
            shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):  # another process was first: its folder is as good
            draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return folder
