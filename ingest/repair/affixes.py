"""Spells out the inflected forms of a Hunspell word list.

Format: hunspell(5). Only what the Swedish list uses is read: suffix rules with a condition, and
the flags that say where in a compound a form may stand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag
from pathlib import Path

_SUFFIX_FIELDS = 5
_BARRED = frozenset("%!")
"""Flags of words that are wrong, or that no suggestion may offer (FORBIDDENWORD, NOSUGGEST)."""


class Use(IntFlag):
    """How a form may be used: alone, as the first or last part of a compound, as a name.

    UNLISTED: in no word list, only in running text.
    """

    WORD = 1
    FIRST = 2
    LAST = 4
    NAME = 8
    UNLISTED = 16


@dataclass(frozen=True, slots=True)
class Suffix:
    """One SFX rule: where `condition` ends the stem, `strip` goes off and `add` comes on.

    `use` is what the rule's own flags make of the form; None where the stem decides.
    """

    strip: str
    add: str
    condition: re.Pattern[str]
    use: Use | None


def _use(flags: str) -> Use:
    """COMPOUNDBEGIN X, COMPOUNDMIDDLE U, COMPOUNDEND Y, ONLYINCOMPOUND Z."""
    use = Use(0) if "Z" in flags else Use.WORD
    if "X" in flags or "U" in flags:
        use |= Use.FIRST
    if "Y" in flags:
        use |= Use.LAST
    return use


def read_suffixes(path: Path) -> dict[str, list[Suffix]]:
    """The suffix rules of the .aff file at `path`, by flag."""
    rules: dict[str, list[Suffix]] = {}
    for line in path.read_text("utf-8").splitlines():
        fields = line.split()
        if len(fields) < _SUFFIX_FIELDS or fields[0] != "SFX":
            continue
        _, flag, strip, add, condition, *_ = fields
        add, _, own = add.partition("/")
        rules.setdefault(flag, []).append(
            Suffix(
                "" if strip == "0" else strip,
                "" if add == "0" else add,
                re.compile(f"{condition}$"),
                _use(own) if own else None,
            )
        )
    return rules


def forms(stem: str, flags: str, rules: dict[str, list[Suffix]]) -> Iterator[tuple[str, Use]]:
    """The stem and everything that its flags make of it."""
    use = _use(flags)
    yield stem, use
    for flag in flags:
        for rule in rules.get(flag, ()):
            if stem.endswith(rule.strip) and rule.condition.search(stem):
                form = stem[: len(stem) - len(rule.strip)] + rule.add
                yield form, use & ~Use.FIRST if rule.use is None else rule.use


def read_words(folder: Path, name: str = "sv_SE") -> Iterator[tuple[str, str, Use]]:
    """All forms of the words of `folder`/`name`.dic: the word listed, its form, the form's use.

    The rules are those of the .aff beside it.
    """
    rules = read_suffixes(folder / f"{name}.aff")
    with (folder / f"{name}.dic").open(encoding="utf-8") as lines:
        next(lines, None)  # the number of words
        for line in lines:
            stem, _, flags = line.split("\t")[0].strip().partition("/")
            if stem and _BARRED.isdisjoint(flags):
                for form, use in forms(stem, flags, rules):
                    yield stem, form, use
