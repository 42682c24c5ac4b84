"""How much a file may ask for before it is refused."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost.

    `file_bytes`: the file as uploaded. `unpacked_bytes`: what its compressed parts may grow to.
    `pages`: pages of a PDF or a TIFF. `characters`: text in the whole document.
    `memory_bytes`: address space of the reading process. `seconds`: wall time without OCR;
    `markup_seconds`: processor time for text and mark-up, which take seconds when they are sound;
    `ocr_seconds` is added for each page that must be read by OCR and is also that page's limit.
    """

    file_bytes: int = 100_000_000
    unpacked_bytes: int = 400_000_000
    pages: int = 2_000
    characters: int = 20_000_000
    memory_bytes: int = 1_500_000_000
    seconds: float = 600.0
    markup_seconds: float = 60.0
    ocr_seconds: float = 60.0


DEFAULT = Limits()
