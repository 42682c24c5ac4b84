"""What stands on a card."""

from dataclasses import dataclass
from hashlib import blake2b

LOOK = "3"
"""Another number gives all cards new addresses: change it when they are drawn otherwise."""

_ENDS = ".!?…"


@dataclass(frozen=True, slots=True)
class CardText:
    """`kicker` stands above the title, `facts` below it, one a line; two are shown at most."""

    kicker: str
    title: str
    facts: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """All of it on one line, for those who do not see the picture."""
        parts = (" ".join(part.split()) for part in (self.kicker, self.title, *self.facts))
        ended = (part if part[-1] in _ENDS else f"{part}." for part in parts if part)
        return " ".join(ended).removesuffix(".")

    @property
    def version(self) -> str:
        """A name of what stands there: another text has another, in lower case."""
        told = "\0".join((LOOK, self.kicker, self.title, *self.facts))
        return blake2b(told.encode("utf-8", "replace"), digest_size=6).hexdigest()
