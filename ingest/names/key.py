"""The form by which a printed name is looked up."""

import re
import unicodedata

_LONGEST = 200


def name_key(name: str) -> str:
    """The form by which names are matched: case, spaces, dots and kinds of hyphen do not count."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    folded = re.sub(r"[\u2010-\u2015\u00ad-]+", "-", folded).replace(".", " ")
    return " ".join(folded.split())[:_LONGEST]
