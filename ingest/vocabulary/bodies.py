"""Names of committees: the listed ones, and what has the form of one."""

import re
from functools import cache

from ingest.vocabulary.fold import fold, near
from ingest.vocabulary.table import table

_FORM = re.compile(
    r"(kommun|stads|region)(fullm[äa]ktiges?|styrelsen?s?)( [a-zåäö]+utskott)?"
    r"|([a-zåäö]+- ?(och )?)?([a-zåäö]+ )?[a-zåäö]*n[äa]mnden?s?( [a-zåäö]+utskott)?"
    r"|[a-zåäö]{0,20}stadsdelsn[äa]mnd",
    re.IGNORECASE,
)
_LONGEST = 70
_FUZZY_FROM = 14


@cache
def _listed() -> dict[str, str]:
    return {fold(name): name for city in table("bodies").values() for name in city}


def is_body(text: str) -> bool:
    """Say whether `text`, alone, names a committee."""
    return body_in(text) is not None


def body_in(text: str) -> str | None:
    """Give the nominative of the committee that `text` names, and nothing but names; else None."""
    text = " ".join(text.split()).rstrip(":.")
    if not text or len(text) > _LONGEST:
        return None
    listed = _listed()
    folded = fold(text)
    for form in (folded, folded.removesuffix("s")):
        if form in listed:
            return listed[form]
        if len(form) >= _FUZZY_FROM:
            for name, printed in listed.items():
                if name[0] == form[0] and near(name, form, 2):
                    return printed
    if text[0].isupper() and _FORM.fullmatch(text) and not text.casefold().startswith("nämnd"):
        return text.removesuffix("s") if text.endswith(("ens", "ges")) else text
    return None
