"""One slip of the finger or the eye between two words."""

_PAIR = 2
_REACH = 2
"""Letters that change places stand next to each other, or have one between: *Nazamova*."""


def one_slip(a: str, b: str) -> bool:
    """Whether one letter put in, left out or changed, or two that changed places, part them."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) == len(b):
        wrong = [n for n, pair in enumerate(zip(a, b, strict=True)) if pair[0] != pair[1]]
        first, last = wrong[0], wrong[-1]
        swapped = (a[first], a[last]) == (b[last], b[first]) and last - first <= _REACH
        return len(wrong) == 1 or (len(wrong) == _PAIR and swapped)
    short, long = sorted((a, b), key=len)
    at = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    return short[at:] == long[at + 1 :]


def left_by_slip(word: str) -> set[str]:
    """Texts of which two words that one slip parts have at least one in common.

    The word, the word without one of its letters, and its letters in the order of the alphabet.
    """
    less = {word[:at] + word[at + 1 :] for at in range(len(word))}
    return {word, *less, "*" + "".join(sorted(word))}
