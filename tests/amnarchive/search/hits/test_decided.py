"""A hit tells a decision with what leads to it."""

import pytest

from amnarchive.search.hits.decided import decided

LEAD = "Parkstyrelsen föreslår att fullmäktige beslutar:"
POINT = "Motionen om bryggan avslås."


@pytest.mark.parametrize(
    ("points", "text", "told"),
    [
        ([POINT], f"Bryggan\nBeslut\n{LEAD}\n{POINT}", f"{LEAD} {POINT}"),
        ([POINT, "Svar sänds."], f"{LEAD}\n{POINT}\nSvar sänds.", f"{LEAD} {POINT} Svar sänds."),
        ([POINT], f"Beslut\n\n{LEAD}\n\n1. {POINT}", f"{LEAD} {POINT}"),
        ([POINT], f"Beslut\n{POINT}\n{LEAD}", POINT),
        ([POINT], "Texten fortsätter långt före beslutet:", POINT),
        ([], f"{LEAD}\n{POINT}", ""),
    ],
)
def test_points_follow_what_leads_to_them(points: list[str], text: str, told: str) -> None:
    assert decided(points, text) == told
