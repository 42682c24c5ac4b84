"""The marks that a browser puts before the items of a list."""

from dataclasses import dataclass

from bs4 import Tag

from ingest.extract.marks import letters, roman


@dataclass(slots=True)
class List:
    """A list being walked: `form` is None for bullets, else the `type` of an ol."""

    form: str | None
    number: int

    def next(self, item: Tag) -> str:
        """The mark of the next item."""
        if self.form is None:
            return "•"
        self.number = _whole(item.get("value"), self.number)
        mark = _mark(self.form, self.number)
        self.number += 1
        return f"{mark}."


def list_of(tag: Tag) -> List:
    """The list of a ul, ol or menu."""
    if tag.name != "ol":
        return List(None, 1)
    return List(str(tag.get("type") or "1"), _whole(tag.get("start"), 1))


def _mark(form: str, number: int) -> str:
    match form:
        case "a":
            return letters(number)
        case "A":
            return letters(number).upper()
        case "i":
            return roman(number)
        case "I":
            return roman(number).upper()
    return str(number)


def _whole(text: object, otherwise: int) -> int:
    try:
        return int(str(text)) if text else otherwise
    except ValueError:
        return otherwise
