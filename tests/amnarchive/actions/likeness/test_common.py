"""A sentence that is everywhere ties nothing together."""

from collections.abc import Callable, Iterator

import pytest
from django.core.management import call_command

from amnarchive.actions.likeness import common
from amnarchive.actions.likeness.common import LEAST_TEXTS, find_common_sentences
from amnarchive.models import CommonSentence, Document, LikenessGroup, Sketch
from amnarchive.tasks import find_common_sentences as find_by_night
from tests import readings
from tests.amnarchive.actions.likeness.test_likeness import groups, item, reservation

Read = Callable[..., Document]
EVERYWHERE = (
    "Vårt parti står alltid upp för den lilla människan mot de stora systemen i hela vår stad,"
    " från norr till söder, och det kommer vi att fortsätta att göra i frågor om våra barn."
)
_SYLLABLES = ["bu", "le", "mis", "tra", "vå", "kny", "spel", "gro", "fän", "ry"]


def own_text(number: int) -> str:
    """Thirty words that no other number has."""
    head = "".join(_SYLLABLES[int(digit)] for digit in str(number))
    return " ".join(f"{head}{tail}{end}" for tail in _SYLLABLES[:5] for end in _SYLLABLES[:6])


def texts(count: int) -> Iterator[str]:
    for number in range(count):
        yield f"{EVERYWHERE}\n{own_text(number)}."


@pytest.fixture
def everywhere(read: Read) -> Document:
    parts = enumerate(texts(LEAST_TEXTS), 1)
    return read([item(n, reservation(text, "M" if n % 2 else "KD")) for n, text in parts])


@pytest.mark.usefixtures("everywhere")
def test_it_is_taken_away_from_all_texts() -> None:
    words = Sketch.objects.values_list("words", flat=True)
    before = max(words)
    assert find_common_sentences() == LEAST_TEXTS
    assert CommonSentence.objects.get().texts == LEAST_TEXTS
    assert max(words.all()) < before
    assert find_common_sentences() == 0


def test_a_text_that_is_said_again_and_again_counts_once(read: Read) -> None:
    read([item(n, reservation(EVERYWHERE, "M" if n % 2 else "KD")) for n in range(1, 60)])
    assert find_common_sentences() == 0
    assert [texts for texts, _parties, _across in groups()] == [59]


@pytest.mark.usefixtures("everywhere")
def test_what_has_nothing_else_leaves_its_group(read: Read) -> None:
    other = read([item(1, reservation(EVERYWHERE, "L"))], date=readings.DAY.replace(year=2023))
    read([item(1, reservation(EVERYWHERE, "C"))], date=readings.DAY.replace(year=2024))
    assert LikenessGroup.objects.exists()
    find_common_sentences()
    assert groups() == []
    assert Sketch.objects.filter(item__document=other, bands=[]).exists()


def test_it_comes_back_when_it_is_common_no_more(
    monkeypatch: pytest.MonkeyPatch, everywhere: Document
) -> None:
    assert everywhere.items.count() == LEAST_TEXTS
    before = sorted(Sketch.objects.values_list("words", flat=True))
    find_common_sentences()
    monkeypatch.setattr(common, "LEAST_TEXTS", LEAST_TEXTS + 1)
    assert find_common_sentences() == LEAST_TEXTS
    assert sorted(Sketch.objects.values_list("words", flat=True)) == before
    assert not CommonSentence.objects.exists()


def test_a_run_that_died_is_finished_by_the_next(
    monkeypatch: pytest.MonkeyPatch, everywhere: Document
) -> None:
    def die(_numbers: list[int]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(common, "_again", die)
    with pytest.raises(KeyboardInterrupt):
        find_common_sentences()
    monkeypatch.undo()
    assert CommonSentence.objects.filter(settled=False).count() == 1
    assert find_common_sentences() == everywhere.items.count()
    assert CommonSentence.objects.get().settled


@pytest.mark.usefixtures("everywhere")
def test_indexing_all_again_and_the_nightly_task_find_it() -> None:
    call_command("reindex")
    assert CommonSentence.objects.get().settled
    CommonSentence.objects.all().delete()
    find_by_night()
    assert CommonSentence.objects.get().texts == LEAST_TEXTS
