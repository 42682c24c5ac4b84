import pytest

from amnarchive.actions.store.addresses import item_slugs, redirect
from amnarchive.models import Redirect
from tests import readings


@pytest.mark.parametrize(
    ("numbers", "slugs"),
    [
        ([1, 2, 3], ["1", "2", "3"]),
        ([None, None], ["1", "2"]),
        ([41, None, 42], ["41", "punkt-2", "42"]),
        ([7, 7], ["7", "7-2"]),
        ([0, 5], ["punkt-1", "5"]),
        ([], []),
    ],
)
def test_item_slugs(numbers: list[int | None], slugs: list[str]) -> None:
    assert item_slugs([readings.item(n, number) for n, number in enumerate(numbers, 1)]) == slugs


@pytest.mark.django_db
def test_redirects_lead_straight_to_the_page() -> None:
    redirect({"/a/": "/b/"}, alive={"/b/"})
    redirect({"/b/": "/c/"}, alive={"/c/"})
    assert dict(Redirect.objects.values_list("old_path", "new_path")) == {
        "/a/": "/c/",
        "/b/": "/c/",
    }
    redirect({"/c/": "/a/"}, alive={"/a/"})
    assert dict(Redirect.objects.values_list("old_path", "new_path")) == {
        "/b/": "/a/",
        "/c/": "/a/",
    }
