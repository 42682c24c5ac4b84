"""Lists of votes that are set as tables."""

from ingest.structure.votes.ballots import table_ballots
from ingest.types import Ballot, Block, BlockKind, Line, Place


def table(*rows: str) -> list[Block]:
    return [
        Block(BlockKind.PARAGRAPH, row, (Line(row, Place(1, number)),))
        for number, row in enumerate(rows, 1)
    ]


def test_a_party_behind_the_name_is_the_voters() -> None:
    found = table_ballots(
        table("Namn\tJa\tNej\tAvstår", "Ylva Granqvist (S)\tX\t\t", "Bo Falk (M)\t\tX\t")
    )
    assert found == [(Ballot("Ylva Granqvist", "S", "yes"), Ballot("Bo Falk", "M", "no"))]


def test_a_party_in_a_column_of_its_own_is_the_voters() -> None:
    found = table_ballots(
        table(
            "Ledamot\tParti\tJa\tNej\tAvstår",
            "Ylva Granqvist\tS\tX\t\t",
            "Bo Falk, ordförande\tM\t\tX\t",
            "Siv Hed\tV\t\t\tX",
        )
    )
    assert found == [
        (
            Ballot("Ylva Granqvist", "S", "yes"),
            Ballot("Bo Falk", "M", "no"),
            Ballot("Siv Hed", "V", "abstain"),
        )
    ]


def test_a_row_without_a_cross_or_with_two_is_no_ballot() -> None:
    found = table_ballots(table("Namn\tJa\tNej", "Siv Hed (V)\t\t", "Bo Falk (M)\tX\tX"))
    assert found == []
