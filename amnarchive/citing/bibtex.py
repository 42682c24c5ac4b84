"""A citation in BibTeX, UTF-8 as biber and today's bibtex read it."""

import re

from amnarchive.citing.citation import ARCHIVE, Citation

_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
# A brace counts even behind a backslash: BibTeX would miss the end of the field.
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SIGNS = re.compile("|".join(map(re.escape, _SPECIAL)))


def as_bibtex(cited: Citation) -> str:
    """One entry; the committee is an author as a whole, not a first and a last name."""
    day = cited.day
    fields = {
        "author": "{" + _text(cited.author) + "}" if cited.author else "",
        "title": "{" + _text(cited.name or cited.issue) + "}",
        "howpublished": _text(f"{cited.issue}, {ARCHIVE}"),
        "number": _text(cited.number),
        "year": f"{day.year:04}" if day else "",
        "month": str(day.month) if day else "",
        "date": day.isoformat() if day else "",
        "url": cited.address,
        "urldate": cited.retrieved.isoformat(),
        "note": _text(_note(cited)),
        "langid": "swedish",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{cited.key},", *lines, "}", ""])


def _note(cited: Citation) -> str:
    if not cited.sha256:
        return ""
    pages = f", s. {cited.page_range}" if cited.page_range else ""
    return f"Läst ur {cited.file}{pages}. SHA-256: {cited.sha256}"


def _text(text: str) -> str:
    line = " ".join(_CONTROL.sub(" ", text).split())
    return _SIGNS.sub(lambda sign: _SPECIAL[sign[0]], line)
