"""The picture of a page, and what is drawn over it. Figures are written as SVG wants them."""

from collections.abc import Iterator

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.facsimile.address import line_anchor
from amnarchive.facsimile.sheet import Box, Line, Sheet, runs
from amnarchive.facsimile.wanted import Wanted
from amnarchive.views.looked import Stretch, stretches
from ingest.extract.draw import WIDTHS

register = template.Library()

_ON_PAGE = {1: "(min-width: 64rem) 44rem, 100vw", 2: "(min-width: 64rem) 66rem, 150vw"}
_LARGE = "(min-width: 64rem) 88rem, 200vw"
_MARGIN, _BAR = 1.5, 3  # points


@register.simple_tag
def page_picture(sheet: Sheet, sha256: str, zoom: int = 1, *, first: bool = False) -> SafeString:
    """The picture in the size that the screen needs; all but the `first` wait until seen."""
    small, large = (_address(sha256, sheet.number, width) for width in WIDTHS)
    return format_html(
        '<img src="{}" srcset="{} {}w, {} {}w" sizes="{}" width="{}" height="{}" alt="{}"{}'
        ' decoding="async">',
        small, small, WIDTHS[0], large, WIDTHS[1], _ON_PAGE.get(zoom, _LARGE),
        WIDTHS[0], round(WIDTHS[0] * sheet.high / sheet.wide),
        _("Sida %d av papperet som bild; texten står bredvid.") % sheet.number,
        "" if first else SafeString(' loading="lazy"'),
    )  # fmt: skip


@register.simple_tag
def overlay(sheet: Sheet) -> SafeString:
    """Lines that can be pointed at, the § in the margin, and the words that were looked for.

    For the eye alone: all of it stands in the text beside.
    """
    return format_html(
        '<svg class="overlay" viewBox="0 0 {} {}" preserveAspectRatio="none" aria-hidden="true"'
        ' focusable="false">{}{}{}</svg>',
        _figure(sheet.wide), _figure(sheet.high),
        _extent(sheet), format_html_join("", "{}", ((line,) for line in _lines(sheet))),
        format_html_join("", '<rect class="found" {}/>', ((_rect(b),) for b in _found(sheet))),
    )  # fmt: skip


@register.simple_tag
def line_text(line: Line) -> SafeString:
    """A printed line with the words marked that were looked for."""
    words = line.text.split()
    parts: list[SafeString] = []
    done = 0
    for first, last in runs(line.found) if line.found else ():
        parts.append(format_html("{}", " ".join(words[done:first])))
        parts.append(format_html("<mark>{}</mark>", " ".join(words[first : last + 1])))
        done = last + 1
    parts.append(format_html("{}", " ".join(words[done:])))
    return format_html_join(" ", "{}", ((part,) for part in parts if part))


@register.simple_tag(takes_context=True)
def wanted_in(context: Context, text: str) -> SafeString:
    """A paragraph with the words marked that were looked for."""
    wanted: Wanted = context["wanted"]
    spans = wanted.marker.spans_as_printed(text)
    return format_html_join("", "{}", ((_stretch(one),) for one in stretches(text, spans)))


def _stretch(one: Stretch) -> SafeString:
    return format_html("<mark>{}</mark>" if one.found else "{}", one.text)


def _lines(sheet: Sheet) -> Iterator[SafeString]:
    for line in sheet.lines:
        if line.box is not None:
            anchor = line_anchor(sheet.number, line.number)
            yield format_html('<rect id="{}" class="line" {}/>', anchor, _rect(line.box))


def _found(sheet: Sheet) -> Iterator[Box]:
    for line in sheet.found:
        yield from line.boxes


def _extent(sheet: Sheet) -> SafeString:
    if sheet.extent is None:
        return SafeString("")
    top, bottom = sheet.extent
    left = min(line.box[0] for line in sheet.lines if line.box)
    x = max(_MARGIN, left - 4 * _BAR)
    return format_html('<rect class="extent" {}/>', _rect((x, top, x + _BAR, bottom), 0))


def _rect(box: Box, margin: float = _MARGIN) -> SafeString:
    x0, y0, x1, y1 = box
    return format_html(
        'x="{}" y="{}" width="{}" height="{}"',
        _figure(x0 - margin), _figure(y0 - margin),
        _figure(max(0, x1 - x0) + 2 * margin), _figure(max(0, y1 - y0) + 2 * margin),
    )  # fmt: skip


def _figure(value: float) -> str:
    return f"{value:.1f}"


def _address(sha256: str, number: int, width: int) -> str:
    return reverse("page_image", args=[sha256[:16], number, width])
