"""What ja and nej stood for, and who voted. No person or committee act here is real."""

import pytest

from ingest.structure.votes.meanings import meanings_in
from ingest.types import Vote
from tests.ingest.paper import read_minutes


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Godkänd proposition: ”Ja för avslag och Nej för bifall till tillägget från V.”",
            ("avslag", "bifall till tillägget från V"),
        ),
        (
            "Ja för bifall till nämndens förslag. Nej för bifall till Ada Ek m.fl. (S) yrkande.",
            ("bifall till nämndens förslag", "bifall till Ada Ek m.fl. (S) yrkande"),
        ),
        (
            "Ja-röst för bifall till Ada Eks\nförslag.\nNej-röst för att avslå ärendet om bryggor.",
            ("bifall till Ada Eks förslag", "att avslå ärendet om bryggor"),
        ),
        (
            "Den som bifaller förvaltningens förslag röstar ja. Den som vill avslå det röstar nej.",
            ("bifaller förvaltningens förslag", "avslå det"),
        ),
        (
            "JA = bifall till motionen, NEJ = avslag på motionen",
            ("bifall till motionen", "avslag på motionen"),
        ),
        ("Ja: Ada Ek (S), Bo Al (V). Nej: Cia Ur (M).", None),
        ("Nämnden samtalade om bryggor.", None),
    ],
)
def test_what_yes_and_no_stand_for(text: str, wanted: tuple[str, str] | None) -> None:
    assert meanings_in(text) == wanted


def _votes(text: str) -> tuple[Vote, ...]:
    paper = f"§ 7 0041/31\nBryggor\nBeslut\n\nBryggan byggs.\n\n{text}\n\n§ 8 0042/31\nSlut\n"
    return read_minutes(paper)[0].items[0].votes


def test_each_count_has_what_was_put_before_it() -> None:
    first, second = _votes(
        "Omröstning\n\nProposition: ”Ja för bifall till förslaget från V och Nej för avslag.”\n"
        "Omröstningen ger 5 Ja mot 4 Nej.\n\n"
        "Omröstning\n\nProposition: ”Ja för avslag och Nej för bifall till tillägget från MP.”\n"
        "Omröstningen ger 6 Ja mot 3 Nej.\n"
    )
    assert (first.yes_means, first.no_means) == ("bifall till förslaget från V", "avslag")
    assert (second.yes_means, second.no_means) == ("avslag", "bifall till tillägget från MP")


def test_a_count_of_which_nothing_is_said_has_no_meaning() -> None:
    (vote,) = _votes("Omröstning\n\nOmröstningen ger 5 Ja mot 4 Nej.\n")
    assert (vote.yes_means, vote.no_means) == (None, None)


def test_lists_of_votes_stand_where_the_first_list_stands() -> None:
    (vote,) = _votes(
        "Beslutsgång\n\nVotering begärs.\n\nDen som bifaller förslaget röstar ja. "
        "Den som avslår förslaget röstar nej.\n\n"
        "Ja-röster: Ada Ek (S) och Bo Al (V).\n\nNej-röster: Cia Ur (M).\n"
    )
    assert (vote.yes, vote.no, vote.yes_means) == (2, 1, "bifaller förslaget")
    assert vote.place.line == 13


def test_a_voter_printed_without_a_party_is_named_too() -> None:
    (vote,) = _votes(
        "Omröstning\n\nAda Ek (S), Bo Al (V) samt\nordföranden Disa Kvarnlöf röstar Ja (3).\n"
        "Cia Ur (M) röstar Nej (1).\n"
    )
    assert [(b.name, b.party) for b in vote.ballots][2:] == [
        ("Disa Kvarnlöf", None),
        ("Cia Ur", "M"),
    ]
