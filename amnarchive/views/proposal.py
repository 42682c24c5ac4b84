"""What was proposed to a body in writing before it decided."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from amnarchive.models import AgendaItem, Document

_LEAD = re.compile(r"(?P<by>[A-ZÅÄÖ][\w-]+s) förslag till beslut\s*:\s*(?P<rest>.*)", re.DOTALL)
_MOTION = re.compile(r"\([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3}\).*\b(föresl[åo]|yrka)")
_NUMBERED = re.compile(r"\d+[.)]")


@dataclass(frozen=True, slots=True)
class Proposal:
    """`by` in the genitive as the minutes print it, "" for the administration's report.

    `document` is that report; `item` the § in which another body made the proposal; `paragraph`
    else the number of the paragraph in the § where the proposal stands.
    """

    points: list[str]
    by: str = ""
    document: Document | None = None
    paragraph: int = 0
    item: AgendaItem | None = None


def proposed(reports: Iterable[Document], sections: Iterable[Mapping[str, Any]]) -> Proposal | None:
    """The proposal of the latest report that has one, else the one printed in the §, else None.

    `reports`: those that were dealt with under the §. `sections`: as stored, in order.
    """
    written = [report for report in reports if report.facts.get("proposed_decision")]
    written = [report for report in written if report.kind == Document.Kind.REPORT]
    written.sort(key=lambda report: (report.dated is not None, str(report.dated or "")))
    if written:
        return Proposal(list(written[-1].facts["proposed_decision"]), document=written[-1])
    return _printed(sections)


def _printed(sections: Iterable[Mapping[str, Any]]) -> Proposal | None:
    number = 0
    for section in sections:
        paragraphs = section["paragraphs"]
        if section["kind"] == "proposal":
            for at, paragraph in enumerate(paragraphs):
                if lead := _LEAD.fullmatch(paragraph["text"].strip()):
                    points = _points(lead["rest"], paragraphs[at + 1 :])
                    return Proposal(points, lead["by"], paragraph=number + at + 1)
        number += len(paragraphs)
    return None


def _points(first: str, following: Sequence[Mapping[str, Any]]) -> list[str]:
    """The points of a proposal up to the first motion; sub-points belong to what leads to them."""
    points = [first.strip()] if first.strip() else []
    for paragraph in following:
        text = str(paragraph["text"]).strip()
        if _MOTION.search(text) or _LEAD.fullmatch(text):
            break
        mark = paragraph["mark"] or ""
        if points and mark.strip() and not _NUMBERED.match(mark):
            points[-1] += f" {text}"
        elif text:
            points.append(text)
    return points
