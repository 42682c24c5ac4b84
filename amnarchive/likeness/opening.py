"""How a text begins, past its set phrases."""

from amnarchive.likeness.boilerplate import is_formula
from amnarchive.likeness.substance import sentences_of

LONGEST = 240
_STOPS = ".:;!?”"


def opening(text: str, longest: int = LONGEST) -> str:
    """Give the first sentences that say something, cut between words; "" where none does."""
    said = ""
    for sentence in sentences_of(text):
        if is_formula(sentence):
            continue
        # A heading or a point of a list ends without a stop.
        said += ("" if not said else " " if said[-1] in _STOPS else " – ") + sentence
        if len(said) > longest:
            return said[: longest + 1].rsplit(" ", 1)[0].rstrip(",;:–-") + " …"
    return said
