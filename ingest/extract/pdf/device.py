"""The pdfminer device that notes characters and pictures and draws nothing."""

from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.utils import apply_matrix_rect, mult_matrix

from ingest.errors import TooLarge
from ingest.extract.layout.glyph import Glyph
from ingest.extract.layout.turn import turned
from ingest.extract.pdf.fonts import style_of

UNMAPPED = "\ufffd"
"""Stands for a character whose meaning the file does not tell."""

_WIN_ANSI_BULLET = 127
"""PDF 32000-1, annex D.2: a code that WinAnsiEncoding leaves unused is a bullet. Of the unused ones
only this is taken for it: writers use it so, the others stand for letters in broken fonts."""

_FILL_AND_STROKE = 2  # text rendering mode, PDF 32000-1, 9.3.6: a poor man's bold
_SPACE = 32
_DEEPEST, _USUAL_DESCENT = -0.5, -0.2
_MAX_GLYPHS_ON_PAGE = 200_000


@dataclass(slots=True)
class Sheet:
    """A page as drawn: size in points, glyphs in drawing order, the part covered by pictures."""

    width: float = 0.0
    height: float = 0.0
    glyphs: list[Glyph] = field(default_factory=list)
    pictured: float = 0.0
    drawings: int = 0


class GlyphDevice(PDFTextDevice):
    """Notes every glyph of the page between `begin_page` and `end_page` in `sheet`."""

    def __init__(self, manager: Any) -> None:
        super().__init__(manager)
        self.sheet = Sheet()
        self._left = 0.0
        self._upper = 0.0
        self._styles: dict[int, tuple[bool, bool, float, Any]] = {}

    def begin_page(self, page: Any, ctm: Any) -> None:
        """Start a sheet. Boxes count from the crop box: that is what a reader sees."""
        x0, y0, x1, y1 = apply_matrix_rect(ctm, page.cropbox)
        if x1 - x0 < 1 or y1 - y0 < 1:
            x0, y0, x1, y1 = apply_matrix_rect(ctm, page.mediabox)
        self._left, self._upper = x0, y1
        self.sheet = Sheet(x1 - x0, y1 - y0)

    def render_image(self, name: str, stream: Any) -> None:
        """An image fills the unit square of the current matrix."""
        del name, stream
        x0, y0, x1, y1 = apply_matrix_rect(self._matrix(), (0, 0, 1, 1))
        left, upper, sheet = self._left, self._upper, self.sheet
        width = min(x1, left + sheet.width) - max(x0, left)
        height = min(y1, upper) - max(y0, upper - sheet.height)
        if width > 0 and height > 0:
            sheet.pictured += width * height / (sheet.width * sheet.height)

    def paint_path(self, *_args: Any) -> None:
        """Count: a page may be drawn without letters."""
        self.sheet.drawings += 1

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Note the glyphs of one show-text operator.

        pdfminer's own way makes an object of thirty fields for each; this is where time goes.
        """
        font = textstate.font
        if font is None:
            return
        if font.is_vertical():
            super().render_string(textstate, seq, ncs, graphicstate)
            return
        bold, italic, descent, _ = self._style(font)
        bold = bold or textstate.render == _FILL_AND_STROKE
        a, b, c, d, e, f = mult_matrix(textstate.matrix, self._matrix())
        fontsize, rise = textstate.fontsize, textstate.rise
        scaling = textstate.scaling * 0.01
        charspace = textstate.charspace * scaling
        wordspace = 0 if font.is_multibyte() else textstate.wordspace * scaling
        x, y = textstate.linematrix
        turn, size, unit = _frame(a, b, c, d, fontsize)
        italic = italic or (turn == 0 and abs(c) > 0.1 * abs(d) > 0)
        note = self.sheet.glyphs.append
        below = descent * size
        needs_space = False
        for part in seq:
            if isinstance(part, int | float):
                x -= part * 0.001 * fontsize * scaling
                needs_space = True
                continue
            if not isinstance(part, bytes):
                continue
            for cid in font.decode(part):
                if needs_space:
                    x += charspace
                advance = font.char_width(cid) * fontsize * scaling
                px = a * x + c * (y + rise) + e - self._left
                py = self._upper - (b * x + d * (y + rise) + f)
                u, v = turned(px, py, turn)
                far = u + advance * unit
                bottom = v - below
                note(
                    Glyph(
                        min(u, far), max(u, far), bottom - size, bottom, v,
                        _text(font, cid), size, bold, italic, turn,
                    )
                )  # fmt: skip
                x += advance
                if cid == _SPACE and wordspace:
                    x += wordspace
                needs_space = True
        textstate.linematrix = (x, y)
        if len(self.sheet.glyphs) > _MAX_GLYPHS_ON_PAGE:
            raise TooLarge(
                "En sida i filen innehåller orimligt mycket text.",
                "Skriv ut dokumentet till en ny PDF och ladda upp den i stället.",
            )

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        *_: Any,
    ) -> float:
        """A glyph of vertical writing; only the fallback of `render_string` comes here."""
        del matrix, rise, scaling
        return float(font.char_width(cid) * fontsize)

    def _matrix(self) -> Any:
        return self.ctm  # set by pdfminer before anything is drawn

    def _style(self, font: Any) -> tuple[bool, bool, float, Any]:
        known = self._styles.get(id(font))
        if known is None:
            # The font is kept with its style so that its id is not given to another.
            known = (*style_of(font), _descent(font), font)
            self._styles[id(font)] = known
        return known


def _text(font: Any, cid: int) -> str:
    try:
        text = font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        return "•" if cid == _WIN_ANSI_BULLET and not font.is_multibyte() else UNMAPPED
    return text if isinstance(text, str) else UNMAPPED


def _descent(font: Any) -> float:
    """How far the font reaches below the baseline, in ems, negative; broken values made plain."""
    descent = float(font.get_descent())
    return descent if _DEEPEST <= descent <= 0 else _USUAL_DESCENT


def _frame(a: float, b: float, c: float, d: float, fontsize: float) -> tuple[int, float, float]:
    """(quarter turns, size in points, length of one unit along the line) of a text matrix."""
    along = (a * a + b * b) ** 0.5
    across = (c * c + d * d) ** 0.5
    level = abs(a) >= abs(b)
    turn = (0 if a >= 0 else 2) if level else (3 if b > 0 else 1)
    return turn, abs(fontsize) * across, along
