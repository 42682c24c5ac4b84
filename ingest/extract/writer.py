"""Lines of a form without layout, as a reader of mark-up writes them one after the other."""

from ingest.extract.clean import clean_line
from ingest.types import Line, Place


class LineWriter:
    """Numbers the lines of one page from 1; a blank line stands between blocks.

    While `running` is set, what is written is the head or foot of each page. `lead` is put before
    the next line that is written.
    """

    def __init__(self) -> None:
        self.running = False
        self.lead = ""
        self.lines: list[Line] = []
        self.characters = 0
        self._gap = False

    def gap(self) -> None:
        """A block ends: a blank line comes before the next line, if there is one."""
        self._gap = bool(self.lines)

    def write(
        self,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        size: float | None = None,
        heading: int | None = None,
        bullet: str | None = None,
        level: int = 0,
    ) -> bool:
        """Write one line, unless there is no ink on it; says whether it was written."""
        text = clean_line(text).strip()
        if not text:
            return False
        text, self.lead = self.lead + text, ""
        if self._gap:
            self._gap = False
            self.lines.append(Line("", Place(1, len(self.lines) + 1)))
        self.characters += len(text)
        self.lines.append(
            Line(
                text,
                Place(1, len(self.lines) + 1),
                size=size,
                bold=bold,
                italic=italic,
                heading=heading,
                bullet=bullet,
                level=level,
                running=self.running,
            )
        )
        return True
