"""Cyrillic and Greek letters inside Latin words.

They come from keyboards, copied text and careless converters; no reader sees them, but no search
finds the word either. Look-alikes after the Unicode confusables table (UTS 39); a word that also
has letters that look like no Latin one was written by sound (с for s, where с alone looks like c).
"""

import unicodedata
from functools import cache

_BY_LOOK = str.maketrans(
    "АВЕКМНОРСТУХасеорухѕіјԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧον", "ABEKMHOPCTYXaceopyxsijdABEZHIKMNOPTYXov"
)
_BY_SOUND = str.maketrans(
    "АБВГДЕЗИКЛМНОПРСТУФХабвгдезиклмнопрстуфхі", "ABVGDEZIKLMNOPRSTUFHabvgdeziklmnoprstufhi"
)


def in_latin(word: str) -> str | None:
    """Give the word in Latin letters alone, None where it is so already or is of another script."""
    if word.isascii():
        return None
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    if "LATIN" not in scripts or len(scripts) == 1:
        return None
    for table in (_BY_LOOK, _BY_SOUND):
        plain = word.translate(table)
        if all(_script(letter) == "LATIN" for letter in plain if letter.isalpha()):
            return plain
    return None


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]
