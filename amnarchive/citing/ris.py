"""A citation in RIS, as EndNote, Zotero and Mendeley read it."""

import re

from amnarchive.citing.citation import ARCHIVE, Citation

_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def as_ris(cited: Citation) -> str:
    """One record; each field stands on a line of its own, lines end as the format says."""
    first, last = cited.pages or ("", "")
    fields = [
        ("TY", "GOVDOC"),
        ("ID", cited.key),
        # A comma would part a last name from a first.
        ("AU", f"{cited.body} ({cited.municipality})" if cited.body else ""),
        ("TI", cited.name or cited.issue),
        ("T2", cited.issue if cited.name else ""),
        ("M1", cited.number),
        ("PY", f"{cited.day.year:04}" if cited.day else ""),
        ("DA", f"{cited.day:%Y/%m/%d}/" if cited.day else ""),
        ("PB", ARCHIVE),
        ("SP", str(first)),
        ("EP", str(last)),
        ("LA", "sv"),
        ("UR", cited.address),
        ("Y2", f"{cited.retrieved:%Y/%m/%d}/"),
        ("N1", f"Läst ur {cited.file}. SHA-256: {cited.sha256}" if cited.sha256 else ""),
    ]
    lines = [f"{tag}  - {told}" for tag, value in fields if (told := _line(value))]
    return "\r\n".join([*lines, "ER  - ", ""])


def _line(text: str) -> str:
    return " ".join(_BREAKS.sub(" ", text).split())
