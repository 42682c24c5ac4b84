"""A born-digital PDF: running heads, a table of two columns, a list of the §§."""

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from scripts.build_samples.layout import BOTTOM, LEFT, RIGHT, Fonts, Set, paginate, set_block
from scripts.build_samples.source import Source

Pages = list[list[tuple[float, Set]]]

_FONTS = Fonts("Times-Roman", "Times-Bold")
_SIZE = 11.5


def set_source(source: Source, fonts: Fonts, size: float, kinds: set[str] | None = None) -> Pages:
    """The blocks of the source on pages; `kinds`: only these, or with a leading part all others."""
    lines = [
        line
        for group in source.groups
        for block in group
        if kinds is None or block.kind in kinds
        for line in set_block(block, fonts, size, first=block is group[0])
    ]
    return paginate(lines)


def _contents(body: Pages, ahead: int) -> Pages:
    """The page that lists the §§ with their page numbers."""
    lines = [Set("Innehåll", LEFT, _FONTS.bold, _SIZE + 3, 4.0)]
    for number, page in enumerate(body, start=ahead + 1):
        for _, line in page:
            if line.item:
                lines.append(Set(line.item, LEFT, _FONTS.plain, _SIZE, 4.0))
                lines.append(Set(str(number), RIGHT - 15, _FONTS.plain, _SIZE, beside=True))
    return paginate(lines)


def draw(source: Source, pages: Pages, fonts: Fonts) -> bytes:
    """The pages with their running heads as a PDF that is the same on every run."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    canvas.setTitle(f"{source.body}, {source.title}")
    for number, page in enumerate(pages, start=1):
        canvas.setFont(fonts.bold, 9)
        canvas.drawString(LEFT, 790, source.body)
        canvas.setFont(fonts.plain, 9)
        canvas.drawString(LEFT, 778, source.title)
        canvas.drawRightString(RIGHT, 790, f"Sida {number} ({len(pages)})")
        if source.kind == "minutes":
            canvas.drawString(LEFT, BOTTOM - 40, "Justerandes signatur")
            canvas.line(LEFT + 90, BOTTOM - 42, LEFT + 220, BOTTOM - 42)
        for y, line in page:
            canvas.setFont(line.font, line.size)
            canvas.drawString(line.x, y, line.text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pdf_file(source: Source) -> bytes:
    """The whole file. Minutes get a first page of facts and a list of their §§."""
    if source.kind == "report":
        return draw(source, set_source(source, _FONTS, _SIZE), _FONTS)
    first = set_source(source, _FONTS, _SIZE, {"row"})
    others = {block.kind for block in source.blocks} - {"row"}
    body = set_source(source, _FONTS, _SIZE, others)
    ahead = len(first) + 1
    return draw(source, [*first, *_contents(body, ahead), *body], _FONTS)
