"""A sentence by which one body proposes that another body decides."""

import re
from dataclasses import dataclass

_BODY = r"(?P<{}>(?:kommun|region)?(?:fullmäktige|styrelsen)|[\w-]{{3,40}}nämnden)"
_ASKED = re.compile(
    r"\b(?:föreslår|föreslog|föreslå|hemställer|hemställde|hemställa)"
    rf"(?: (?:till|hos))?(?: att {_BODY.format('does')}\b| {_BODY.format('asked')}\b"
    r"(?=,? (?:att|besluta|föreslå)\b|:))(?:,? för (?:egen|sin) del,?)?(?P<rest>.*)",
    re.IGNORECASE,
)
_HEADED = re.compile(
    rf"\bförslag till (?:beslut (?:i|av|för) )?{_BODY.format('to')}\s*:$", re.IGNORECASE
)
_NO_PROPOSAL = re.compile(
    r"\b(?:uppdrag|uppdra\w*|ge|ger|gav|för att|underlag|ber|begär\w*|anhåller|efter att|om|när"
    r"|som)\b",
    re.IGNORECASE,
)
"""Before the verb: a proposal to come is told of, none is made."""
_MADE_BY = re.compile(
    r"(?:[\w-]{1,30} ){0,4}(?:[\w-]*nämnd(?:en)?|[\w-]*styrelsen|[\w-]*utskottet|fullmäktige|"
    r"beredningen|presidiet)?(?: ?besluta(?:r|de)|beslöt)?(?: ?att)?",
    re.IGNORECASE,
)
_START = re.compile(
    r"^[\s,:]*(?:(?:att )?besluta[rt]?\b(?: följande)?)?[\s:]*(?:att\b)?[\s:]*", re.IGNORECASE
)
_LONGEST = 300
"""Letters that a sentence which leads in the points has at most."""


@dataclass(frozen=True, slots=True)
class Address:
    """`to`: the body as printed. `rest`: what it is to decide, "" where points follow."""

    to: str
    rest: str


def address_of(text: str) -> Address | None:
    """Read a proposal to another body; of "föreslår styrelsen föreslå fullmäktige" the last.

    None for any other sentence, also where a proposal is only told of or ordered.
    """
    text = " ".join(text.split())
    asked = _ASKED.search(text)
    if asked is None:
        headed = _HEADED.search(text)
        return Address(headed["to"].casefold(), "") if headed else None
    before = text[: asked.start()].strip()
    leads = text.endswith(":") and len(text) <= _LONGEST
    if _NO_PROPOSAL.search(before) or not (leads or _MADE_BY.fullmatch(before)):
        return None
    while further := _ASKED.search(asked["rest"]):
        asked = further
    return Address((asked["does"] or asked["asked"]).casefold(), _START.sub("", asked["rest"]))
