"""Names of WordprocessingML (ECMA-376 part 1, 17) and how to ask for their values."""

from typing import Any

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"

Element = Any
"""An lxml element; python-docx has no types."""


def w(name: str) -> str:
    """The full name of a w: element or attribute."""
    return f"{{{_W}}}{name}"


FALLBACK = f"{{{_MC}}}Fallback"


def value(parent: Element | None, name: str) -> str | None:
    """The w:val of the child `name`, None without one."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(w("val"))


def switch(parent: Element | None, name: str) -> bool | None:
    """A toggle such as w:b: True, False, or None where nothing is said."""
    child = None if parent is None else parent.find(w(name))
    if child is None:
        return None
    return child.get(w("val"), "1") not in ("0", "false", "off")


def number(text: str | None) -> int | None:
    """A whole number, None where the attribute is missing or broken."""
    try:
        return None if text is None else int(text)
    except ValueError:
        return None
