"""The English catalogue says all that the Swedish pages say, and is compiled."""

import re
from collections.abc import Iterable, Iterator

import polib
import pytest

from tests.amnarchive.messages import ROOT, Message, all_messages, of_python, of_template

FOLDER = ROOT / "amnarchive" / "locale" / "en" / "LC_MESSAGES"
PLACE = re.compile(r"%(?:\(\w+\))?[sd]|</?\w+>")


@pytest.fixture(scope="module")
def catalogue() -> polib.POFile:
    return polib.pofile(str(FOLDER / "django.po"))


def texts(entry: polib.POEntry | polib.MOEntry) -> Iterator[tuple[str, str]]:
    """Pairs of (Swedish, English) of an entry."""
    if not entry.msgid_plural:
        yield entry.msgid, entry.msgstr
        return
    yield entry.msgid, entry.msgstr_plural[0]
    yield entry.msgid_plural, entry.msgstr_plural[1]


def names(messages: Iterable[Message]) -> set[tuple[str, str]]:
    """What the messages are looked up by: a catalogue has one entry for singular and plural."""
    return {(message.context, message.text) for message in messages}


def test_every_message_is_translated_and_none_is_stale(catalogue: polib.POFile) -> None:
    held = [Message(e.msgctxt or "", e.msgid, e.msgid_plural) for e in catalogue if not e.obsolete]
    wanted = all_messages()
    assert sorted(names(wanted) - names(held)) == []
    assert sorted(names(held) - names(wanted)) == []
    assert {m for m in wanted if m.plural} == {m for m in held if m.plural}
    assert [e.msgid for e in catalogue if e.fuzzy or not e.translated()] == []


def test_placeholders_and_tags_survive(catalogue: polib.POFile) -> None:
    wrong = [
        swedish
        for entry in catalogue
        for swedish, english in texts(entry)
        if sorted(PLACE.findall(swedish)) != sorted(PLACE.findall(english))
    ]
    assert wrong == []


def test_no_text_stands_both_with_and_without_a_plural() -> None:
    messages = all_messages()
    alone = {(m.context, m.text) for m in messages if not m.plural}
    assert sorted(alone & {(m.context, m.text) for m in messages if m.plural}) == []


def test_catalogue_is_in_its_own_form() -> None:
    source = FOLDER / "django.po"
    text = source.read_text("utf-8")
    assert str(polib.pofile(str(source), wrapwidth=0)) == text
    # What a fuzzy message was before: half taken away, it stops gettext.
    assert "\n#|" not in text


def test_compiled_catalogue_is_that_of_the_text(catalogue: polib.POFile) -> None:
    compiled = polib.mofile(str(FOLDER / "django.mo"))
    assert {(e.msgctxt, e.msgid): list(texts(e)) for e in compiled} == {
        (e.msgctxt, e.msgid): list(texts(e)) for e in catalogue
    }


def test_messages_are_found_in_python() -> None:
    source = 'x = _("a" "b"); gettext_lazy("c"); pgettext_lazy("k", "d"); ngettext("e", "f", n)'
    assert set(of_python(source)) == {
        Message("", "ab", ""),
        Message("", "c", ""),
        Message("k", "d", ""),
        Message("", "e", "f"),
    }


def test_messages_are_found_in_templates() -> None:
    source = (
        "{% translate 'a' as b %}{% include 'x' with y=_('c') %}"
        "{% blocktranslate count n=m trimmed %}\n {{ n }} d{% plural %}{{ n }} e"
        "{% endblocktranslate %}"
    )
    assert set(of_template(source)) == {
        Message("", "a", ""),
        Message("", "c", ""),
        Message("", "%(n)s d", "%(n)s e"),
    }
