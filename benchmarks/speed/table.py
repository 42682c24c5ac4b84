"""Rows of one model, gathered and sent by COPY; what is not named gets the model's default."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from django.db import connection, models

Row = dict[str, Any]
_UPLOADED = datetime(2026, 1, 1, tzinfo=UTC)


class Table:
    """Gathers rows as {attribute: value}; JSON is given as Python."""

    def __init__(self, model: type[models.Model], rows: Iterable[Row] = ()) -> None:
        self.model = model
        self.rows = list(rows)

    @cached_property
    def _fields(self) -> list["models.Field[Any, Any]"]:
        """The columns that are sent: the key only where the rows have it."""
        named = self.rows[0]
        concrete = self.model._meta.concrete_fields  # noqa: SLF001 - Django's documented API
        return [field for field in concrete if not field.primary_key or field.attname in named]

    def send(self) -> int:
        """COPY the rows into the table; give their number, and forget them."""
        sent = len(self.rows)
        if not sent:
            return 0
        usual = {field.attname: _default(field) for field in self._fields}
        as_json = [isinstance(field, models.JSONField) for field in self._fields]
        columns = ", ".join(connection.ops.quote_name(str(field.column)) for field in self._fields)
        copy = f"COPY {self.model._meta.db_table} ({columns}) FROM STDIN"  # noqa: SLF001 - as above
        with connection.cursor() as cursor, cursor.copy(copy) as stream:
            for row in self.rows:
                values = (usual | row).values()
                stream.write_row(
                    [json.dumps(v) if j else v for v, j in zip(values, as_json, strict=True)]
                )
        self.rows = []
        return sent


def _default(field: "models.Field[Any, Any]") -> Any:
    if getattr(field, "auto_now_add", False):
        return _UPLOADED
    return field.get_default()
