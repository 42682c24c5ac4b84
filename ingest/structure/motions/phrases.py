"""The phrases that name a proposal: the administration's, an addition, a referral, the motion."""

import re

from ingest.vocabulary import fold

_OFFICE = re.compile(
    r"\b(\w*förvaltningens|\w*kontorets|kommunstyrelse(?:ns|n|s)|\w*nämndens|\w*utskottets|beredningens"
    r"|ordförandens|styrelsens|borgarrådets|valberedningens|direktörens|presidiets|kontorens|nämnds)"
    r" (?:reviderade |samlade )?"
    r"(?:förslag(?:et)?|tjänsteutlåtande|beslut(?= *(?:[,.;]|$)))\b"
    r"|\btjänsteutlåtandet\b|\benligt förslaget(?! från)\b",
    re.IGNORECASE,
)
_MISSPELT = re.compile(r"^kommunstyrelsen?s?$")
ADDITION = re.compile(r"\btilläggs(?:yrkande|förslag)\w*", re.IGNORECASE)
REFERRAL = re.compile(r"\båterremiss\w*", re.IGNORECASE)
OTHERS = re.compile(r"\b(?:övriga|samtliga|andra) (?:yrkanden|förslag)", re.IGNORECASE)
MOTION = re.compile(
    r"\b(?:motionen|initiativärendet|medborgarförslaget|initiativet)s?\b", re.IGNORECASE
)
PLAIN = re.compile(
    r"(?<!läggs)(?<!miss)"
    r"(?:\byrkande\w*|\b(?!tilläggs)\w*förslaget från\b|\begna? förslag|beslutssats\w*)",
    re.IGNORECASE,
)


def office_in(text: str) -> str | None:
    """Say whose proposal the text names, folded ("kommunstyrelsens"); "" for *förslaget* alone.

    None where no proposal of an office is named.
    """
    found = _OFFICE.search(text)
    return None if found is None else _MISSPELT.sub("kommunstyrelsens", fold(found[1] or ""))
