"""Puts the base data into an empty archive; what is there already is left as people made it."""

import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def load_parties(party: Any, party_name: Any) -> None:
    """Add the parties of parties.toml that are missing. Takes the (historical) model classes."""
    for order, entry in enumerate(tomllib.loads((HERE / "parties.toml").read_text())["party"], 1):
        row, made = party.objects.get_or_create(
            code=entry["code"], defaults={"colour": entry["colour"], "order": order}
        )
        if made:
            for name in entry["names"]:
                party_name.objects.create(
                    party=row,
                    letter=name["letter"],
                    name=name["name"],
                    valid_from=name.get("from"),
                    valid_to=name.get("to"),
                )


def load_bodies(body: Any) -> None:
    """Add the bodies of bodies.toml that are missing. Takes the (historical) model class."""
    for order, entry in enumerate(tomllib.loads((HERE / "bodies.toml").read_text())["body"], 1):
        body.objects.get_or_create(
            slug=entry["slug"],
            defaults={
                "name": entry["name"],
                "abbreviation": entry["abbreviation"],
                "municipality": entry["municipality"],
                "order": order,
            },
        )
