"""The bodies and parties of the migrations are there in every test, also after one that empties."""

import pytest

from amnarchive.models import Body, Party


@pytest.mark.django_db(transaction=True)
def test_first_a_test_whose_end_empties_the_tables() -> None:
    assert Body.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_then_another_of_that_kind() -> None:
    assert Body.objects.exists()
    assert Party.objects.exists()
