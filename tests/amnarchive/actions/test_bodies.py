import pytest

from amnarchive.actions.bodies import add_body
from amnarchive.actions.errors import ActionRefused
from amnarchive.models import Body

pytestmark = pytest.mark.django_db


def test_a_body_is_added_once() -> None:
    first = add_body(name="Hamnnämnden", municipality="Ystad", by=None)
    assert first.slug == "hamnnamnden"
    assert add_body(name=" hamnnämnden ", municipality="Ystad", by=None) == first


def test_a_taken_address_gets_the_municipality() -> None:
    assert Body.objects.filter(slug="socialnamnden").exists()
    assert add_body(name="Socialnämnden", municipality="Ystad", by=None).slug == (
        "socialnamnden-ystad"
    )
    assert add_body(name="Sök", municipality="Ystad", by=None).slug == "sok-ystad"


@pytest.mark.parametrize(("name", "place"), [("", "Ystad"), ("…", "Ystad"), ("N" * 300, "Ystad")])
def test_a_body_has_a_real_name(name: str, place: str) -> None:
    with pytest.raises(ActionRefused):
        add_body(name=name, municipality=place, by=None)
