"""A second look at doubtful words."""

from PIL import Image

from ingest.extract.ocr.again import look_again
from ingest.extract.ocr.engine import Found

PAGE = Image.new("L", (600, 200), 255)


def word(text: str, confidence: float, line: int = 1) -> Found:
    """A word somewhere on the page."""
    return Found(text, confidence, (1, 1, line), 100, 50, 220, 80)


def test_a_doubtful_word_is_read_alone() -> None:
    sizes = []

    def read_line(image: Image.Image) -> list[Found]:
        sizes.append(image.size)
        return [word("Sekreterare", 96.0)]

    found = [word("Beslut", 95.0), word("SEKlöterafé", 4.0, line=2), word("fs", 3.0)]
    looked = look_again(found, PAGE, read_line)
    assert [each.text for each in looked] == ["Beslut", "Sekreterare", "fs"]
    assert looked[1].line == (1, 1, 2)
    assert sizes == [(176, 86)]


def test_what_is_doubtful_alone_too_stays_as_it_was() -> None:
    found = [word("rotkola", 0.0)]
    assert look_again(found, PAGE, lambda _image: [word("Protekoll", 12.0)]) == found
    assert look_again(found, PAGE, lambda _image: []) == found
    two = [word("Proto", 95.0), word("koll", 95.0)]
    assert look_again(found, PAGE, lambda _image: two) == found


def test_a_page_that_is_all_doubt_is_not_read_twice() -> None:
    looks = []

    def read_line(image: Image.Image) -> list[Found]:
        looks.append(image)
        return []

    look_again([word("ohjälpligt", 5.0)] * 200, PAGE, read_line)
    assert len(looks) < 20
