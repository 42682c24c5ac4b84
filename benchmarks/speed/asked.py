"""A query of the mix, as every engine is asked it."""

from dataclasses import dataclass
from urllib.parse import urlencode

FREQUENT, MIDDLING, RARE = "frequent", "middling", "rare"
PHRASE, SEVERAL = "phrase", "several words"
PARTY, YEAR, BOTH = "party", "year", "party and year"
CLASSES = (FREQUENT, MIDDLING, RARE, PHRASE, SEVERAL, PARTY, YEAR, BOTH)


@dataclass(frozen=True, slots=True)
class Question:
    """`words` in lower case; `is_phrase`: side by side. `party` is a code, `year` 0 for any."""

    kind: str
    words: tuple[str, ...]
    is_phrase: bool = False
    party: str = ""
    year: int = 0

    @property
    def typed(self) -> str:
        """What a person types."""
        text = " ".join(self.words)
        return f'"{text}"' if self.is_phrase else text

    @property
    def address(self) -> str:
        """The site's page with the answer."""
        filters = {"parti": self.party, "ar": self.year or ""}
        return "/sok/?" + urlencode({"q": self.typed} | {k: v for k, v in filters.items() if v})

    def __str__(self) -> str:
        filters = [f"{name}:{value}" for name, value in (("parti", self.party),) if value]
        filters += [f"år:{self.year}"] if self.year else []
        return " ".join([self.typed, *filters])
