"""What may stand in a cell of a spreadsheet."""

import html

from django.utils.safestring import SafeString

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_UNSEEN = dict.fromkeys([*range(32), 127], " ")


def cell(value: object) -> str:
    """Give a value as one line of text that no spreadsheet takes for a formula.

    The minutes come from outside. A text that begins as a formula does gets an apostrophe before
    it, as OWASP advises ("CSV injection"); tabs and line breaks, which could open one too or break
    the row, become blanks.
    """
    text = "" if value is None else " ".join(str(value).translate(_UNSEEN).split())
    return f"'{text}" if text.startswith(_FORMULA) else text


def plain(marked: SafeString) -> str:
    """Give the text that the search has escaped and marked, without marks, as it was."""
    return html.unescape(marked.replace("<mark>", "").replace("</mark>", ""))
