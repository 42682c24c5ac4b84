"""How a form becomes the words it is a form of: strip so many letters, add these.

A million forms share some thousand such rules, so that two bytes a form say its lemmas.
"""

from collections.abc import Iterable, Iterator

_FORMS = "\t"
_PARTS = "/"


def _rule(form: str, lemma: str) -> str:
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}{_PARTS}{lemma[same:]}"


class LemmaRules:
    """Numbers the sets of rules; 0 is the empty one."""

    def __init__(self, lines: Iterable[str] = ("",)) -> None:
        self._sets = [tuple(line.split(_FORMS)) if line else () for line in lines]
        self._numbers = {rules: number for number, rules in enumerate(self._sets)}

    def code(self, form: str, lemmas: Iterable[str]) -> int:
        """The number of the rules that make `form` into `lemmas`."""
        rules = tuple(sorted(_rule(form, lemma) for lemma in lemmas))
        if rules not in self._numbers:
            self._numbers[rules] = len(self._sets)
            self._sets.append(rules)
        return self._numbers[rules]

    def lemmas(self, form: str, code: int) -> Iterator[str]:
        """What the rules of that number make of `form`."""
        for rule in self._sets[code]:
            strip, _, add = rule.partition(_PARTS)
            yield form[: len(form) - int(strip)] + add

    def as_text(self) -> str:
        """One set a line, to be read by `LemmaRules(text.split(NEWLINE))`."""
        return "\n".join(_FORMS.join(rules) for rules in self._sets)
