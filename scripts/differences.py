"""What differs between two readings, readably: the place, what was wanted, what was got."""

from difflib import SequenceMatcher
from typing import Any

_EXACT_UP_TO = 60
"""Characters: names, titles and numbers are exact even where a page was read by OCR."""
_ALIKE = 0.97
_AROUND = 30
"""So many characters are shown before the first that differs in a long text."""


def differences(wanted: Any, got: Any, where: str, *, ocr: bool) -> list[str]:
    """Give each place where `got` is not what is wanted; long OCR texts may differ a little."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return [
            found
            for key in wanted | got
            for found in differences(wanted.get(key), got.get(key), f"{where}.{key}", ocr=ocr)
        ]
    if isinstance(wanted, list) and isinstance(got, list):
        if len(wanted) != len(got):
            return _unequal(wanted, got, where)
        pairs = enumerate(zip(wanted, got, strict=True))
        return [d for n, (w, g) in pairs for d in differences(w, g, f"{where}[{n}]", ocr=ocr)]
    if wanted == got or (ocr and _alike(wanted, got)):
        return []
    return [f"{where}: wanted {_shown(wanted, got)}, got {_shown(got, wanted)}"]


def _unequal(wanted: list[Any], got: list[Any], where: str) -> list[str]:
    """Name what is missing and what is too much in lists of unequal length."""
    lines = [
        f"{where}[{n}]: missing {entry!r}" for n, entry in enumerate(wanted) if entry not in got
    ]
    lines += [
        f"{where}[{n}]: too much {entry!r}" for n, entry in enumerate(got) if entry not in wanted
    ]
    return lines or [f"{where}: wanted {len(wanted)} entries, got {len(got)}"]


def _alike(wanted: Any, got: Any) -> bool:
    if not (isinstance(wanted, str) and isinstance(got, str) and len(wanted) > _EXACT_UP_TO):
        return False
    return SequenceMatcher(None, wanted, got, autojunk=False).ratio() >= _ALIKE


def _shown(value: Any, other: Any) -> str:
    """Show a long text from shortly before the first letter in which it differs from the other."""
    if not (isinstance(value, str) and isinstance(other, str)) or len(value) <= _EXACT_UP_TO:
        return repr(value)
    pairs = enumerate(zip(value, other, strict=False))
    at = next((n for n, (a, b) in pairs if a != b), min(len(value), len(other)))
    start = max(0, at - _AROUND)
    return repr(("…" if start else "") + value[start : at + _EXACT_UP_TO])
