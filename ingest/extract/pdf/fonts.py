"""Whether a font is bold or italic, by its name and its descriptor."""

import re
from typing import Any

# PDF 32000-1, 9.8.2: bit 7 is Italic, bit 19 is ForceBold.
_ITALIC_FLAG = 1 << 6
_BOLD_FLAG = 1 << 18
_BOLD_WEIGHT = 600
_BOLD_NAME = re.compile(r"bold|black|heavy|semibd|demi|(?<![a-z])bd(?![a-z])", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique|kursiv|(?<![a-z])it(?![a-z])", re.IGNORECASE)


def style_of(font: Any) -> tuple[bool, bool]:
    """(bold, italic) of a pdfminer font."""
    name = str(getattr(font, "fontname", "") or "").rpartition("+")[2]
    descriptor = getattr(font, "descriptor", None) or {}
    flags = _number(getattr(font, "flags", 0))
    bold = (
        bool(_BOLD_NAME.search(name))
        or bool(int(flags) & _BOLD_FLAG)
        or _number(descriptor.get("FontWeight", 0)) >= _BOLD_WEIGHT
    )
    italic = (
        bool(_ITALIC_NAME.search(name))
        or bool(int(flags) & _ITALIC_FLAG)
        or _number(getattr(font, "italic_angle", 0)) != 0
    )
    return bold, italic


def _number(value: object) -> float:
    """Descriptors of broken files hold anything."""
    return value if isinstance(value, int | float) else 0
