"""Where one paragraph ends and the next begins."""

import re

from ingest.segment.look import same_look
from ingest.segment.marks import is_bullet
from ingest.segment.row import Row
from ingest.segment.wrap import Wrap, ended, hangs
from ingest.vocabulary import heading_of
from ingest.vocabulary.labels import label_of

_INDENT = 6.0
_SHORT = 0.6
"""A row that ends before this part of the margin was not ended by the wrapping."""
_HEADING = 0.8
"""The same for the first row after a blank line: a wrapped paragraph begins with a full one."""
_DECIDES = re.compile(
    r"(?!.*\b(?:finner|att)\b).{3,60} (?:beslutar|beslutade|besluta|föreslår)(?: följande)?:?",
    re.IGNORECASE,
)
"""A line that says who decides and nothing else."""
_LISTED = re.compile(r"(?:,|\boch|\bsamt|,? dels)$")
_SPEECH = 60
"""In unwrapped forms, shorter paragraphs are names and labels, never half sentences."""


def ends_before(paragraph: list[Row], row: Row, wrap: Wrap) -> bool:
    """Say whether the paragraph (its first and its last row) ends before `row`."""
    first, last = paragraph[0], paragraph[-1]
    if row.label or row.value or last.label or last.value or "\t" in row.text or "\t" in last.text:
        return True
    if row.mark:
        return _is_new_point(first, last, row, wrap)
    if (
        row.first.heading != last.first.heading
        or heading_of(row.text)
        or not same_look(last.first, row.first)
    ):
        return True
    if wrap.loose:
        return not _half(last, row, wrap)
    apart = wrap.gap(row) > 0 or row.opens_page
    if _is_clause(first, last, row) and (wrap.gap(row) > 0 or wrap.fits(last, row)):
        return True
    return not _goes_on(last, row, wrap) if apart else _ends_within(first, last, row, wrap)


def _is_clause(first: Row, last: Row, row: Row) -> bool:
    """Know the *att* clauses of a decision: each is a paragraph, though no stop ends them."""
    if not row.text.startswith("att "):
        return False
    listed = first.text.startswith("att ") and (ended(last.text) or _LISTED.search(last.text))
    return bool(listed or (last is first and _DECIDES.fullmatch(last.text)))


def _is_new_point(first: Row, last: Row, row: Row, wrap: Wrap) -> bool:
    """A number or dash at the start of a wrapped line may be part of the sentence."""
    if wrap.gap(row) or row.first.bullet or first.mark or ended(last.text) or row.opens_page:
        return True
    mark = row.mark or ""
    return mark[0] in "•·▪◦●○‣\uf0b7\uf0a7" or (not is_bullet(mark) and not hangs(last.text))


def _ends_within(first: Row, last: Row, row: Row, wrap: Wrap) -> bool:
    """Judge two rows that follow each other closely."""
    start = row.text[0]
    if start.islower():
        return _boxed(row) and row.left < first.left - _INDENT
    if last.text.endswith(":") and (start.isupper() or start in '”"'):
        return True
    if ended(last.text):
        return wrap.fits(last, row)
    if hangs(last.text) or not start.isupper():
        return _boxed(row) and row.left < first.left - _INDENT
    return _stops_short(first, last, row, wrap)


def _stops_short(first: Row, last: Row, row: Row, wrap: Wrap) -> bool:
    """Say whether a row without a stop ends too early to have been wrapped there."""
    if _boxed(row):
        return row.left < first.left - _INDENT or last.right < wrap.margin * _SHORT
    name = last.text.rsplit(maxsplit=1)[-1][:1].isupper()
    alone = last is first and wrap.gap(last) > 0 and wrap.fits(last, row) and not name
    return last.right < wrap.margin * (_HEADING if alone else _SHORT)


def _goes_on(last: Row, row: Row, wrap: Wrap) -> bool:
    """Say whether a sentence goes on over a blank line or onto the next page."""
    if ended(last.text) or heading_of(last.text):
        return False
    if row.text[0].islower():
        return True
    full = not wrap.fits(last, row)
    return row.opens_page and full and not wrap.gap(row)


def _half(last: Row, row: Row, wrap: Wrap) -> bool:
    """Say, for unwrapped forms, whether `row` is the second half of the sentence on `last`."""
    tight = wrap.gap(row) == 0 and not row.opens_page
    open_end = not ended(last.text) and label_of(last.text) is None
    if tight and row.text[0] == "(" and open_end:
        return True
    return open_end and row.text[0].islower() and (tight or len(last.text) > _SPEECH)


def _boxed(row: Row) -> bool:
    return row.first.place.box is not None
