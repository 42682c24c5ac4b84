"""One thing that may have been printed where a word was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """`word` in lower case; `score` is ln(P(word) * P(read | word)), up to a constant.

    `known`: in the lexicon, among the caller's words, or a compound of such. `zipf` is the
    frequency behind the score, or what stands for it in compounds.
    """

    word: str
    score: float
    zipf: float
    known: bool
    is_name: bool = False
    is_compound: bool = False
