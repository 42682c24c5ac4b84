"""The documents name what is there."""

import re
from pathlib import Path

from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
DATA_MODEL = (ROOT / "docs/data-model.md").read_text(encoding="utf-8")
MODELS = {
    model.__name__
    for model in apps.get_app_config("amnarchive").get_models()
    if not model._meta.auto_created
}


def test_every_model_has_a_row_in_the_data_model() -> None:
    rows = set(re.findall(r"^\| `(\w+)` \|", DATA_MODEL, re.MULTILINE))
    assert rows == MODELS


def test_every_model_is_in_the_diagram_and_nothing_else() -> None:
    diagram = DATA_MODEL.split("```mermaid\n")[1].split("```")[0]
    assert set(re.findall(r"\b[A-Z]\w+", re.sub(r'"[^"]*"', "", diagram))) == MODELS


def test_links_between_the_documents_lead_somewhere() -> None:
    for document in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs/adr").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 6


def test_the_readme_is_one_screen() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 60
