"""Words of a column without diacritics: what one may type who has no Swedish keyboard."""

from django.contrib.postgres.search import SearchVector
from django.db.models import F, Func, TextField, Value

_FROM = "ÅÄÖÆØÉÈÊËÁÀÂÃÍÌÎÏÓÒÔÕÚÙÛÜÝÇÑåäöæøéèêëáàâãíìîïóòôõúùûüýçñ"
_TO = "AAOAOEEEEAAAAIIIIOOOOUUUUYCNaaoaoeeeeaaaaiiiioooouuuuycn"
# Else Postgres takes what stands around them for an address, a path, a signed number or a tag.
_PARTING = "-‐‑–—_/.:@&+<>"

_SIGNS = str.maketrans(_FROM, _TO)


def fold(text: str) -> str:
    """Give `text` in lower case without diacritics, sign by sign: places stay the same."""
    plain = text.translate(_SIGNS)
    lowered = plain.lower()
    if len(lowered) == len(plain):
        return lowered
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in plain)


def folded_words(column: str) -> SearchVector:
    """Give the words of a column folded in the same way, as a tsvector without weights."""
    spelt = Func(
        F(column),
        Value(_FROM + _PARTING),
        Value(_TO + " " * len(_PARTING)),
        function="translate",
        output_field=TextField(),
    )
    return SearchVector(spelt, config="simple")
