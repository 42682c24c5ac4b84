"""Whether the translations are complete and compiled; `--write` compiles them.

Prints what is missing and ends with 1. Needs no gettext on the machine.
"""

import sys
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "amnarchive" / "locale"


def faults(source: Path) -> list[str]:
    """What is wrong with one catalogue, a line each."""
    catalogue = polib.pofile(str(source))
    found = [f"not translated: {entry.msgid!r}" for entry in catalogue.untranslated_entries()]
    found += [f"marked fuzzy: {entry.msgid!r}" for entry in catalogue.fuzzy_entries()]
    compiled = source.with_suffix(".mo")
    if not compiled.exists():
        return [*found, "not compiled (run `make messages`)"]
    if _texts(polib.mofile(str(compiled))) != _texts(catalogue):
        found.append("changed since it was compiled (run `make messages`)")
    return found


def _texts(catalogue: polib.POFile | polib.MOFile) -> dict[tuple[str, str], object]:
    return {
        (entry.msgctxt or "", entry.msgid): entry.msgstr_plural or entry.msgstr
        for entry in catalogue
        if not entry.obsolete
    }


def main() -> int:
    """Check every catalogue, or compile it."""
    wrong = 0
    for source in sorted(LOCALE.rglob("*.po")):
        if "--write" in sys.argv:
            polib.pofile(str(source)).save_as_mofile(str(source.with_suffix(".mo")))
        for fault in faults(source):
            wrong += 1
            sys.stderr.write(f"{source.relative_to(LOCALE)}: {fault}\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
