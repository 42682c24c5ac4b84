"""Tests do not depend on the language that an earlier one has left in its thread."""

import pytest
from django.utils import translation


@pytest.mark.parametrize("earlier", ["none", "one", "two"])
def test_language_of_the_test_before_is_forgotten(earlier: str) -> None:  # noqa: ARG001 - a name
    assert translation.get_language() == "sv"
    translation.activate("en")
