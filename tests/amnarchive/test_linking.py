"""Which §§ a report was dealt with in."""

import datetime as dt

import pytest

from amnarchive.linking import Spot, dealt_with, links, papers_of_item, with_links
from amnarchive.models import Case, Document
from tests.factories import make_body, make_item, make_meeting, make_paper

MARCH, MAY, JUNE = dt.date(2019, 3, 20), dt.date(2019, 5, 15), dt.date(2019, 6, 18)
DATED = dt.date(2019, 5, 6)
AMN, KS = 1, 2


@pytest.mark.parametrize(
    ("dated", "body", "spots", "found"),
    [
        (DATED, AMN, [], set()),
        # the § prints the report's day
        (DATED, AMN, [Spot(1, AMN, MARCH, dt.date(2019, 3, 1)), Spot(2, AMN, MAY, DATED)], {2}),
        # put off and dealt with again, in two bodies
        (DATED, AMN, [Spot(1, AMN, MAY, DATED), Spot(2, AMN, JUNE, DATED)], {1, 2}),
        (DATED, AMN, [Spot(1, AMN, MAY, DATED), Spot(2, KS, JUNE, DATED)], {1}),
        (DATED, KS, [Spot(1, AMN, MAY, DATED)], {1}),
        # no day printed: the first meeting after it
        (DATED, AMN, [Spot(1, AMN, MARCH), Spot(2, AMN, MAY), Spot(3, AMN, JUNE)], {2}),
        (DATED, KS, [Spot(1, AMN, MAY), Spot(2, KS, JUNE)], {2}),
        # before the report, another report's, or long after it
        (DATED, AMN, [Spot(1, AMN, MARCH)], set()),
        (DATED, AMN, [Spot(1, AMN, MAY, MARCH)], set()),
        (DATED, AMN, [Spot(1, AMN, dt.date(2022, 1, 1))], set()),
        # undated: only where there is no choice
        (None, AMN, [Spot(1, AMN, MAY)], {1}),
        (None, AMN, [Spot(1, AMN, MAY), Spot(2, KS, MAY)], {1}),
        (None, None, [Spot(1, AMN, MAY), Spot(2, KS, MAY)], set()),
        (None, AMN, [Spot(1, AMN, MAY), Spot(2, AMN, JUNE)], set()),
    ],
)
def test_the_items_that_fit_best(
    dated: dt.date | None, body: int, spots: list[Spot], found: set[int]
) -> None:
    assert dealt_with(dated, body, spots) == found
    assert dealt_with(dated, body, [*reversed(spots), *spots]) == found


@pytest.mark.django_db
@pytest.mark.parametrize("first", ["report", "minutes"])
def test_the_link_is_the_same_from_both_sides(first: str) -> None:
    def report() -> Document:
        return make_paper(cases=["AMN 2019-0447"], dated=DATED)

    paper = report() if first == "report" else None
    earlier = make_item(make_meeting(date=MARCH), 3, cases=["AMN 2019-0447"])
    item = make_item(make_meeting(date=MAY), 3, cases=["AMN 2019-0447"])
    paper = paper or report()
    assert links(with_links(Document.objects.papers()))[0].items == {item.pk}
    for shown in (earlier, item):
        [link] = papers_of_item(shown)
        assert link.document == paper
        assert link.items == {item.pk}


@pytest.mark.django_db
def test_what_a_person_said_goes_before_the_diary_number() -> None:
    item = make_item(make_meeting(date=MAY), 3, cases=["AMN 2019-0447"])
    other = make_item(item.meeting, 4)
    paper = make_paper(
        cases=["AMN 2019-0447"], dated=DATED, meeting=other.meeting, item_slug=other.slug
    )
    assert [link.items for link in papers_of_item(item)] == [{other.pk}]
    assert [link.document for link in papers_of_item(other)] == [paper]


@pytest.mark.django_db
def test_the_same_number_in_another_municipality_is_another_case() -> None:
    abroad = make_body("Torgnämnden", municipality="Alingsås")
    item = make_item(make_meeting(abroad, MAY), 3)
    own = Case.objects.create(
        key="AMN 2019-0447", number="amn-2019-0447", municipality="Alingsås", slug="annan"
    )
    item.item_cases.create(case=own, position=1, printed="AMN 2019-0447")
    make_paper(cases=["AMN 2019-0447"], dated=DATED)
    assert papers_of_item(item) == []
