"""The data files beside the code."""

from functools import cache
from importlib.resources import files
import tomllib
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Read `ingest/data/NAME.toml`, once. Raises `FileNotFoundError` for an unknown name."""
    return tomllib.loads(files("ingest").joinpath("data", f"{name}.toml").read_text("utf-8"))
