import datetime as dt

import pytest

from amnarchive.models import PersonAlias
from tests.factories import make_attendance, make_meeting

pytestmark = pytest.mark.django_db


def test_a_name_of_two_meetings_is_attested() -> None:
    meetings = [make_meeting(date=dt.date(2021, month, 2)) for month in (1, 2)]
    for meeting in meetings:
        make_attendance(meeting, "Ylva Granqvist")
    make_attendance(meetings[0], "YIva Granqvlst")
    assert list(PersonAlias.objects.attested().values_list("name", flat=True)) == ["Ylva Granqvist"]
