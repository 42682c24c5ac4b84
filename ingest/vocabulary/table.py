"""The data files beside the code."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Read `ingest/data/NAME.toml`, once. Raises `FileNotFoundError` for an unknown name."""
    return tomllib.loads(files("ingest").joinpath("data", f"{name}.toml").read_text("utf-8"))
