"""The letters of a card."""

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from amnarchive.cards.draw import draw_card
from amnarchive.cards.face import SANS, SERIF, clean, face
from amnarchive.cards.text import CardText

FACES = [face(SERIF, 64, 600), face(SANS, 32, 400)]


def drawn(letters: str, *, serif: bool) -> bytes:
    image = Image.new("RGB", (400, 120), "white")
    FACES[not serif].draw(ImageDraw.Draw(image), (10, 10), letters, "black")
    return image.tobytes()


def test_names_of_all_europe_have_their_letters() -> None:
    for serif in (True, False):
        nothing = drawn("\ufffe", serif=serif)
        for letter in "åäöéüçñæøŠšŽžŁłČčĆćĐđĞğŞşİıŘřŐőŰűĄąĘęŻżŹźŃńȚțȘșĀāĒēĪīŪū":
            assert drawn(letter, serif=serif) != nothing, letter


def test_letters_of_two_files_stand_beside_each_other() -> None:
    large = FACES[0]
    alone = large.width("Łu") + large.width("kasz")
    assert abs(large.width("Łukasz") - alone) < 3


def test_what_nobody_sees_is_not_drawn() -> None:
    assert clean("  A\u0301ke \u202eÖ\u200bman\u00ad\n\x00 B\ud800") == "Áke Öman B"


@given(st.text(max_size=80), st.text(max_size=700), st.text(max_size=80))
def test_anything_can_be_drawn(kicker: str, title: str, fact: str) -> None:
    text = CardText(kicker, title, (fact,))
    assert draw_card(text).startswith(b"\x89PNG")
    assert "\n" not in text.said


def test_the_version_tells_what_is_said() -> None:
    one = CardText("a", "b", ("c",))
    assert one.version == CardText("a", "b", ("c",)).version
    others = [CardText("ab", "", ("c",)), CardText("a", "b"), CardText("a", "b", ("c", ""))]
    assert len({one.version, *(other.version for other in others)}) == 4
