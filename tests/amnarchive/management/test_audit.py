"""`manage.py audit` prints what the archive knows about itself."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from amnarchive.audit import QUESTIONS
from tests.factories import make_document, make_item, make_meeting

pytestmark = pytest.mark.django_db


def audit(*options: str) -> str:
    out = StringIO()
    call_command("audit", *options, stdout=out, no_color=True)
    return out.getvalue()


def test_a_readable_table() -> None:
    make_item(make_meeting(), 1, "Budget", decision=())
    make_document(status="failed", reason="Filen är skadad.")
    printed = audit()
    assert "Items without a decision" in printed
    assert "Arbetsmarknadsnämnden 2019-06-18, § 1 Budget" in printed
    assert "Filen är skadad." in printed


def test_json_has_every_question_and_where_to_look() -> None:
    make_item(make_meeting(), 1, "Budget", decision=())
    answers = json.loads(audit("--json", "--body", "arbetsmarknadsnamnden", "--year", "2019"))
    assert (answers["body"], answers["year"]) == ("arbetsmarknadsnamnden", 2019)
    assert list(answers["answers"]) == list(QUESTIONS)
    unclear = answers["answers"]["undecided"]["figures"]["unclear"]
    assert (unclear["number"], unclear["doubtful"]) == (1, True)
    assert unclear["rows"][0]["url"].endswith("/arbetsmarknadsnamnden/2019-06-18/1/")
    elsewhere = json.loads(audit("--json", "--year", "2020"))
    assert elsewhere["answers"]["undecided"]["figures"]["unclear"]["number"] == 0


def test_only_strict_ends_with_one() -> None:
    assert "0" in audit("--strict")
    make_item(make_meeting(), 1, "Budget", decision=())
    audit()
    with pytest.raises(SystemExit) as ended:
        audit("--strict")
    assert ended.value.code == 1


def test_rows_are_cut_and_say_so() -> None:
    meeting = make_meeting()
    for number in range(1, 6):
        make_item(meeting, number, "Budget", decision=())
    assert "… 3 more (--rows)" in audit("--rows", "2")
    assert "§ 1 Budget" not in audit("--rows", "0")


@pytest.mark.parametrize("options", [["--body", "nowhere"], ["--year", "0"], ["--year", "99999"]])
def test_what_there_is_not_is_told(options: list[str]) -> None:
    with pytest.raises(CommandError):
        audit(*options)
