"""A stranger's name, days out of order, and extracts. No person here is real."""

import pytest

from ingest.types import FindingKind
from tests.ingest.paper import read_minutes

HEAD = """Hamnnämnden
Datum: {day}
Justerat: {approved}

Beslutande ledamöter
Disa Kvarnlöf (S), ordförande
Olle Brandmyr (M), vice ordförande
Tuva Enhörning-Lilja (L)
Sixten Ravald (V) för Pia Lerin (V)

Frånvarande
Pia Lerin (V)

"""
ITEM = """§ {n}
Ärende nummer {n}
HN {year}/{n}00

Beslut
Nämnden godkänner förslaget.

Yrkande
{name} yrkar bifall till förvaltningens förslag.

Handlingar
Hamnkontorets tjänsteutlåtande den {report}.

"""


def found(
    *,
    day: str = "2022-03-04",
    approved: str = "2022-03-11",
    name: str = "Olle Brandmyr (M)",
    year: int = 2022,
    report: str = "2 februari 2022",
) -> list[tuple[FindingKind, str]]:
    items = [ITEM.format(n=n, name=name, year=year, report=report) for n in (1, 2, 3)]
    text = HEAD.format(day=day, approved=approved) + "".join(items)
    return [(f.kind, f.text) for f in read_minutes(text)[1]]


@pytest.mark.parametrize(
    "name",
    [
        "Olle Brandmyr (M)",
        "Ole Brandmyr (M)",
        "Tuva Enhörning (L)",
        "Enhörning Tuva (L)",
        "S. Ravald (V)",
        "Pia Lerin (V)",
        "Disa Kvarnlof (S)",
        "Tuva EnhörningLilja (L)",
        "kommunalrådet Ada Främling (C)",
    ],
)
def test_whoever_is_listed_in_any_spelling_is_known(name: str) -> None:
    assert found(name=name) == []


def test_a_name_that_is_nobodys_is_told_once() -> None:
    assert found(name="Ada Främling (C)") == [(FindingKind.UNKNOWN_NAME, "Ada Främling (C)")]


def test_nobody_is_a_stranger_where_no_list_stands() -> None:
    text = ITEM.format(n=1, name="Ada Främling (C)", year=2022, report="2 februari 2022")
    _, findings = read_minutes("Hamnnämnden\n2022-03-04\n\n" + text + text.replace("§ 1", "§ 2"))
    assert findings == ()


def test_an_approval_before_the_meeting() -> None:
    ((kind, text),) = found(approved="2022-02-25")
    assert kind is FindingKind.DATE_OUT_OF_SERIES
    assert "2022-03-04" in text
    assert "2022-02-25" in text


def test_a_meeting_before_its_own_reports() -> None:
    assert [kind for kind, _ in found(report="2 juni 2022")] == [FindingKind.DATE_OUT_OF_SERIES]


@pytest.mark.parametrize(("year", "told"), [(2022, 0), (2018, 0), (2012, 1), (2024, 1)])
def test_cases_of_other_years(year: int, told: int) -> None:
    assert [kind for kind, _ in found(year=year)] == [FindingKind.DATE_OUT_OF_SERIES] * told


def test_an_unknown_party_on_the_list() -> None:
    text = HEAD.format(day="2022-03-04", approved="2022-03-11").replace("Lilja (L)", "Lilja (QQ)")
    item = ITEM.format(n=1, name="Olle Brandmyr (M)", year=2022, report="2 februari 2022")
    _, findings = read_minutes(text + item)
    assert [(f.kind, f.text) for f in findings] == [
        (FindingKind.UNKNOWN_PARTY, "Tuva Enhörning-Lilja (QQ)")
    ]
