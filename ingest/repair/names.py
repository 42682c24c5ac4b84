"""Names that nobody knows: what the same name looks like elsewhere in the document tells.

*Félldin* and *Filldin* can both come from Fälldin, and from no other single name. A name that is
read the same way each time was most likely printed so. What is read often weighs by its logarithm:
one OCR misreads the same name in the same way each time.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import inf, log2

from ingest.repair.affixes import Use
from ingest.repair.candidates import LN10
from ingest.repair.compounds import compounds
from ingest.repair.confusions import FOREIGN, cost
from ingest.repair.lexicon import Entry, lexicon
from ingest.repair.skeleton import SYMBOL, skeleton
from ingest.repair.surnames import is_surname
from ingest.repair.vocabulary import Vocabulary

UNKNOWN_NAME = 2.6
"""Zipf of a name that neither the lexicon nor the archive knows."""
_GUESSED = 2.1
"""And of one that nobody has read, but that explains all that was read."""
_SURNAME = 3.0
"""And of one that is made as Swedish surnames are."""
_COMPOUND = 10
"""Shorter capitalised words are names more often than compounds."""
_DAMAGED_SIGNS = frozenset("&éü0123456789")
_DAMAGED = -2.0
_OTHERWISE = 8.0
"""Cost in nats of a variant that the printed name cannot become."""
_SHORTEST = 4
_LONGEST = 12
"""Longer words with a capital are compounds more often than names."""
_ORDINARY = 3.0
"""A group with an ordinary word as frequent as this is no group of names."""
_WIDEST = 2
_FEWEST = 2


def resolve_names(read: Iterable[str], vocabulary: Vocabulary) -> dict[str, str]:
    """What the capitalised words `read` in a document must have been, all in lower case.

    Only what was read in more than one way is resolved; the rest is for the single word's chooser.
    """
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for word in read:
        low = word.lower()
        if _SHORTEST <= len(low) <= _LONGEST:
            groups[skeleton(low)][low] += 1
    found: dict[str, str] = {}
    for bones, variants in groups.items():
        if SYMBOL in bones and len(variants) >= _FEWEST:
            printed = _printed(bones, variants, vocabulary)
            found.update((each, printed) for each in variants if printed and each != printed)
    return found


def _printed(bones: str, variants: Counter[str], vocabulary: Vocabulary) -> str | None:
    """The likeliest name behind all the variants.

    None where an ordinary word may be behind them, or where one of them is a name as it was read:
    Norin and Norén are two persons.
    """
    if any(_is_known(variant, vocabulary) for variant in variants):
        return None
    priors: dict[str, float] = {}
    for variant in variants:
        priors[variant] = UNKNOWN_NAME + (0 if _DAMAGED_SIGNS.isdisjoint(variant) else _DAMAGED)
    for entry in (*lexicon().alike(bones), *vocabulary.alike(bones)):
        if not _may_be_name(entry):
            if entry.zipf >= _ORDINARY and entry.use & Use.WORD:
                return None
            continue
        if min(cost(entry.word, variant) for variant in variants) < inf:
            priors[entry.word] = max(entry.zipf, priors.get(entry.word, 0.0))
    for guess in _guesses(variants):
        priors.setdefault(guess, _SURNAME if is_surname(guess) else _GUESSED)
    return max(priors, key=lambda name: priors[name] * LN10 - _damage(name, variants))


def _is_known(variant: str, vocabulary: Vocabulary) -> bool:
    if variant in vocabulary or lexicon().find(variant) is not None:
        return True
    return len(variant) >= _COMPOUND and bool(compounds(variant))


def _may_be_name(entry: Entry) -> bool:
    return bool(entry.use & (Use.NAME | Use.UNLISTED))


def _damage(name: str, variants: Counter[str]) -> float:
    return sum(
        log2(1 + count) * min(cost(name, variant), _OTHERWISE)
        for variant, count in variants.items()
    )


def _guesses(variants: Counter[str]) -> Iterator[str]:
    """Names with one å, ä or ö that can become every variant."""
    for variant in variants:
        for at in range(len(variant)):
            for width in range(1, _WIDEST + 1):
                stretch = variant[at : at + width]
                if skeleton(stretch) != SYMBOL:
                    continue
                for letter in FOREIGN:
                    guess = variant[:at] + letter + variant[at + width :]
                    if all(cost(guess, each) < inf for each in variants):
                        yield guess
