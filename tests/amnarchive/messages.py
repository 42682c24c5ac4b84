"""The messages of the source, found without GNU gettext."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[2]
CALL = re.compile(r"\b(n?p?gettext|_)\(")
LITERAL = re.compile(r"""\s*,?\s*(u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))""", re.DOTALL)


class Message(NamedTuple):
    """As in a catalogue; `context` and `plural` are "" where there is none."""

    context: str
    text: str
    plural: str


def all_messages() -> set[Message]:
    """Every message of the program and its templates."""
    found: set[Message] = set()
    for path in sorted((ROOT / "amnarchive").rglob("*.py")):
        found.update(of_python(path.read_text()))
    for path in sorted((ROOT / "templates").rglob("*.html")):
        found.update(of_template(path.read_text()))
    return found


def of_python(source: str) -> Iterator[Message]:
    """Messages of gettext calls whose arguments are plain strings."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            kind = name.removesuffix("_lazy").removesuffix("_noop")
            strings = [a.value for a in node.args if isinstance(a, ast.Constant)]
            texts = [text for text in strings if isinstance(text, str)]
            if texts and re.fullmatch(r"_|n?p?gettext", kind):
                yield _message(kind, texts)


def of_template(source: str) -> Iterator[Message]:
    """Messages of translate, blocktranslate and _() in a template."""
    program = templatize(source)
    for call in CALL.finditer(program):
        texts, end = [], call.end()
        while literal := LITERAL.match(program, end):
            texts.append(ast.literal_eval(literal[1]))
            end = literal.end()
        if texts:
            yield _message(call[1], texts)


def _message(kind: str, texts: list[str]) -> Message:
    context = texts.pop(0) if "p" in kind.removesuffix("gettext") else ""
    return Message(context, texts[0], texts[1] if kind.startswith("n") else "")
