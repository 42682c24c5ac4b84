"""The controls of the filters: boxes whose values stand in one parameter, with commas."""

from collections.abc import Mapping
from typing import Any

from django import forms


class CommaBoxes(forms.CheckboxSelectMultiple):
    """Boxes to tick. Reads `parti=s,v` as well as `parti=s&parti=v`."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:  # noqa: ARG002 - Django's
        given = data.getlist(name) if hasattr(data, "getlist") else [data.get(name) or ""]
        return [part.strip() for one in given for part in str(one).split(",") if part.strip()]


class OneBox(forms.CheckboxInput):
    """A box that stands for `1`, ticked where the address says so."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, check_test=lambda value: value == "1")

    def format_value(self, value: Any) -> str:  # noqa: ARG002 - the box has one value alone
        return "1"

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:  # noqa: ARG002 - Django's
        return data.get(name)
