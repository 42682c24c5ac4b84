"""Texts of the corpus that say the same: what the map of like texts reads."""

from django.db import connection

_STATEMENTS = """
UPDATE amnarchive_statement AS mine SET text = other.text FROM amnarchive_reservation AS other
WHERE other.item_id = mine.item_id AND other.position = 1 AND mine.id % 3 = 0
"""
_RESERVATIONS = """
WITH numbered AS (
    SELECT id, text, row_number() OVER (ORDER BY id) AS place FROM amnarchive_reservation
)
UPDATE amnarchive_reservation AS mine SET text = earlier.text || ' ' || left(mine.text, 60)
FROM numbered AS here JOIN numbered AS earlier ON earlier.place = here.place - 7
WHERE here.id = mine.id AND here.place % 20 = 0
"""


def write_twins() -> None:
    """Let statements say what a reservation of their § says, reservations what an earlier one says.

    A third of the statements, each twentieth reservation.
    """
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENTS)
        cursor.execute(_RESERVATIONS)
