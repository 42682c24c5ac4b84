"""Passages of the minutes: what was looked for is marked, and what may be wrong pointed out."""

from collections.abc import Iterable, Sequence

from django import template
from django.template.context import Context
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.models.placed import Placed
from amnarchive.templatetags.archive import Told
from amnarchive.views.doubts import Mark
from amnarchive.views.looked import Looked, stretches
from amnarchive.views.sections import Paragraph, Piece, pieces

register = template.Library()


@register.simple_tag(takes_context=True)
def marked(
    context: Context, runs: Sequence[Piece], *, anchors: bool = True, numbered: bool = True
) -> SafeString:
    """The runs of a paragraph; doubtful words lead to the list that tells about them.

    `anchors`: each can be led back to. They are not stops of the tabulator key, of which there may
    be hundreds: the list has them all. `numbered`: it is one of the passages that lead from each to
    the next where words were looked for.
    """
    looked: Looked | None = context.get("looked")
    spans = looked.spans("".join(run.text for run in runs)) if looked else []
    number = looked.next_passage() if looked and spans and numbered else 0
    words: list[SafeString] = []
    anchor, at = (f"traff-{number}" if number else ""), 0
    for run in runs:
        inner = []
        for one in stretches(run.text, spans, at):
            inner.append(_mark(one.text, anchor) if one.found else conditional_escape(one.text))
            anchor = "" if one.found else anchor
        words.append(_word(_all(inner), run.mark, anchors=anchors))
        at += len(run.text)
    if looked and number:
        words.append(looked.link_after(number))
    return _all(words)


@register.simple_tag(takes_context=True)
def passage(context: Context, text: str, fact: Placed) -> SafeString:
    """One paragraph of a fact's text, with the marks that it has in the text of the paper."""
    uncertain = context.get("uncertain")
    marks = uncertain.doubts.in_passage(text, (fact.page, fact.line)) if uncertain else {}
    return marked(context, pieces(text, marks), anchors=False)


@register.simple_tag(takes_context=True)
def looked_at(context: Context, text: str, *, numbered: bool = False) -> SafeString:
    """A text without doubtful words: a heading, a diary number."""
    return marked(context, [Piece(text)], numbered=numbered)


@register.simple_tag(takes_context=True)
def opened(context: Context, texts: Iterable[Paragraph | Told]) -> str:
    """` open` for what is folded away and holds marks of what was looked for."""
    looked: Looked | None = context.get("looked")
    if looked is None:
        return ""
    return " open" if any(looked.spans(paragraph.text) for paragraph in texts) else ""


def _all(words: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((word,) for word in words))


def _mark(text: str, anchor: str) -> SafeString:
    if anchor:
        return format_html('<mark id="{}">{}</mark>', anchor, text)
    return format_html("<mark>{}</mark>", text)


def _word(inner: SafeString, mark: Mark | None, *, anchors: bool) -> SafeString:
    if mark is None:
        return inner
    return format_html(
        '<a class="{}"{} href="#ordrad-{}" tabindex="-1" title="{}">{}</a>',
        "mended" if mark.original else "unsure",
        format_html(' id="ord-{}"', mark.number) if anchors else "",
        mark.group,
        _told(mark),
        inner,
    )


def _told(mark: Mark) -> str:
    if not mark.original:
        return _("osäker läsning")
    if mark.person:
        return _("läst som ”%(word)s”, rättat av redaktionen") % {"word": mark.original}
    return _("läst som ”%(word)s”") % {"word": mark.original}
