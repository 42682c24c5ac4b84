"""The pictures in docs/screens are those that `make screens` takes, and small."""

from itertools import product

import pytest
from django.urls import resolve
from PIL import Image

from scripts.screens.kinds import KINDS
from scripts.screens.pictures import MOST, SCHEMES, SIZES, file_name
from scripts.screens.site import ROOT

SCREENS = ROOT / "docs" / "screens"


def test_each_kind_of_page_has_its_four_pictures_and_there_are_no_others() -> None:
    wanted = {
        file_name(kind, size, scheme) for kind, size, scheme in product(KINDS, SIZES, SCHEMES)
    }
    assert {path.name for path in SCREENS.iterdir()} == wanted | {"README.md"}
    shown = (SCREENS / "README.md").read_text(encoding="utf-8")
    assert all(name in shown for name in wanted)


@pytest.mark.parametrize("size", SIZES)
def test_pictures_are_small_and_as_wide_as_the_window(size: str) -> None:
    for path in SCREENS.glob(f"*-{size}-*.webp"):
        assert path.stat().st_size <= MOST, path.name
        with Image.open(path) as picture:
            assert picture.width == SIZES[size]["width"], path.name


def test_every_address_is_one_of_the_site() -> None:
    for kind in KINDS:
        assert resolve(kind.path.partition("?")[0]).url_name, kind.name


def test_the_readme_shows_two_of_them() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = [name for name in readme.split("(docs/screens/")[1:] if ".webp)" in name[:60]]
    assert len(shown) == 2
