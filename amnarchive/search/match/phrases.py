"""How many rows have the words of a phrase: each must be tested, and the planner cannot know."""

from collections.abc import Mapping

from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.ways import Way


def rows_to_test(query: Query, composed: str, rows: Mapping[str, int]) -> int:
    """Give about how many rows are tested for `composed`; `rows` by lexeme.

    The planner takes the words of a phrase for independent of each other, and would expect next to
    nothing of a formula that stands in every third §.
    """

    def of_way(way: Way) -> int:
        steps = [sum(rows.get(lexeme, 0) for lexeme in step) for step in way.steps]
        return min([*steps, *(rows.get(pair, 0) for pair in way.pairs)])

    def of_clause(clause: Clause, *, phrases: bool = False) -> int:
        return sum(of_way(way) for way in clause.ways() if way.is_phrase or not phrases)

    wanted = [clause for clause in query.wanted if clause.wide() in composed]
    in_phrases = sum(of_clause(clause, phrases=True) for clause in wanted)
    if composed != query.all_of():
        return in_phrases
    return min([in_phrases, *map(of_clause, wanted)])
