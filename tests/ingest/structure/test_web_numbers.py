"""Copied meeting pages where some bullets hold a § number and others only text. All invented."""

from tests.ingest.paper import read_minutes

PAGE = """Hoppa över navigering
 • § 1

  Öppnande av mötet om bryggorna

 • § 2

  Val av justerare

 • Nämnden har fått ett förslag om bryggor på remiss.

  Kontoret har redovisat det i ett tjänsteutlåtande daterat den 10 mars 2032.

  Beslutsgång

  Ordföranden Ada Ek (C) föreslog, med instämmande från samtliga, att nämnden skulle säga ja
  till förvaltningens förslag.

 • Bänkar ställs ut i parken.

  Förslag till beslut

  Ada Ek (C) yrkade bifall till förvaltningens förslag.

  Beslutsgång

  Ordföranden fann bifall till förvaltningens förslag.

 • § 5

  Övriga frågor
"""


def test_a_printed_number_and_its_title_are_read_and_none_is_made_up() -> None:
    items = read_minutes(PAGE)[0].items
    assert [(item.position, item.number, item.title) for item in items] == [
        (1, 1, "Öppnande av mötet om bryggorna"),
        (2, 2, "Val av justerare"),
        (3, None, None),
        (4, None, None),
        (5, 5, "Övriga frågor"),
    ]
