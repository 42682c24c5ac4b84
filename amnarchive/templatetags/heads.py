"""The head of a page, from what its view has put into the context."""

from typing import Any

from django import template
from django.core.paginator import Page
from django.template.context import Context

from amnarchive.heads.head import PageHead
from amnarchive.heads.whole import whole_head

register = template.Library()


@register.inclusion_tag("components/head.html", takes_context=True)
def page_head(context: Context) -> dict[str, Any]:
    """Tell search engines and previews what the page is; nothing where it is not public yet.

    A view gives `head`, a PageHead, or at least `description`; `page` where it leafs through a
    list by `sida`.
    """
    request = context.get("request")
    if request is None or context.get("preview"):
        return {"head": None}
    head = context.get("head") or PageHead(description=context.get("description") or "")
    page = context.get("page")
    number = page.number if isinstance(page, Page) else None
    return {"head": whole_head(request, head, context.get("crumbs") or [], number)}
