"""A tsquery that the program has composed itself."""

from django.contrib.postgres.search import SearchQuery
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression
from django.db.models.sql.compiler import SQLCompiler


class _Composed(Expression):
    """The text form of a tsquery, cast."""

    def __init__(self, composed: str) -> None:
        super().__init__()
        self.composed = composed

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper
    ) -> tuple[str, tuple[str | int, ...]]:
        del compiler, connection
        return "%s::tsquery", (self.composed,)


class LexemeQuery(SearchQuery):
    """Hand a composed tsquery to Postgres as it is: its lexemes are not analysed again."""

    template = "%(expressions)s"

    def __init__(self, composed: str) -> None:
        super().__init__(composed, search_type="raw")
        self.set_source_expressions([_Composed(composed)])
