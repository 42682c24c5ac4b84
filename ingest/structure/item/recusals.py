"""Jäv: who takes no part in a §."""

import re
from collections.abc import Iterable

from ingest.structure.parts import Part, of_kind
from ingest.structure.sentences import placed_sentences
from ingest.structure.speakers import speakers_in
from ingest.types import Recusal, SectionKind

_RECUSED = re.compile(r"\bjäv\b|\bjävig", re.IGNORECASE)
_TAKES_NO_PART = re.compile(
    r"deltar (?:inte|ej)|deltog (?:inte|ej)|anmäl(?:er|de)|lämna(?:r|de)|på grund av", re.IGNORECASE
)
_ELSEWHERE = re.compile(r"under (?:följande )?(?:paragraf|§)|i ärende \d", re.IGNORECASE)

_KINDS = (
    SectionKind.RECUSAL,
    SectionKind.BODY,
    SectionKind.MATTER,
    SectionKind.DECISION,
    SectionKind.PROCEDURE,
    SectionKind.STATEMENT,
)


def recusals(parts: Iterable[Part]) -> tuple[Recusal, ...]:
    """Read who is recused from this §; notice given here for another § does not count."""
    found: dict[tuple[str, str | None], Recusal] = {}
    for part in of_kind(parts, *_KINDS):
        for block in part.blocks:
            for sentence, place in placed_sentences(block):
                if not (_RECUSED.search(sentence) and _TAKES_NO_PART.search(sentence)):
                    continue
                if _ELSEWHERE.search(sentence):
                    continue
                for spoken in speakers_in(sentence):
                    who = spoken.speaker
                    if who.name:
                        key = (who.name, who.party)
                        found.setdefault(key, Recusal(who.name, who.party, place))
    return tuple(found.values())
