"""A tsquery that the program has composed itself."""

from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler


class LexemeQuery(SearchQuery):
    """Hand a composed tsquery to Postgres as it is: its lexemes are not analysed again."""

    def __init__(self, composed: str) -> None:
        super().__init__(composed, search_type="raw")
        self.composed = composed

    def as_sql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, *args: Any, **kwargs: Any
    ) -> tuple[str, tuple[str, ...]]:
        del compiler, connection, args, kwargs
        return "%s::tsquery", (self.composed,)
