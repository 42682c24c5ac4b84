"""Words that may be wrong, pointed out where they stand."""

from collections.abc import Iterable

from django import template
from django.template.context import Context
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from amnarchive.models.placed import Placed
from amnarchive.views.doubts import Mark
from amnarchive.views.sections import Piece, pieces

register = template.Library()


@register.simple_tag
def marked(runs: Iterable[Piece], *, anchors: bool = True) -> SafeString:
    """The runs of a paragraph; doubtful words lead to the list that tells about them.

    `anchors`: each can be led back to. They are not stops of the tabulator key, of which there may
    be hundreds: the list has them all.
    """
    return format_html_join(
        "", "{}", ((_word(run.text, run.mark, anchors=anchors),) for run in runs)
    )


@register.simple_tag(takes_context=True)
def passage(context: Context, text: str, fact: Placed) -> SafeString:
    """One paragraph of a fact's text, with the marks that it has in the text of the paper."""
    uncertain = context.get("uncertain")
    if uncertain is None:
        return conditional_escape(text)
    marks = uncertain.doubts.in_passage(text, (fact.page, fact.line))
    return marked(pieces(text, marks), anchors=False)


def _word(text: str, mark: Mark | None, *, anchors: bool) -> SafeString:
    if mark is None:
        return conditional_escape(text)
    return format_html(
        '<a class="{}"{} href="#ordrad-{}" tabindex="-1" title="{}">{}</a>',
        "mended" if mark.original else "unsure",
        format_html(' id="ord-{}"', mark.number) if anchors else "",
        mark.group,
        _told(mark),
        text,
    )


def _told(mark: Mark) -> str:
    if not mark.original:
        return _("osäker läsning")
    if mark.person:
        return _("läst som ”%(word)s”, rättat av redaktionen") % {"word": mark.original}
    return _("läst som ”%(word)s”") % {"word": mark.original}
