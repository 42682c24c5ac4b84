"""Whatever happens in whatever order, the counts are those of the public rows."""

import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from functools import partial

import pytest
from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from amnarchive.actions import recount as steps
from amnarchive.actions import vocabulary
from amnarchive.actions.index import index_documents, index_items
from amnarchive.actions.publish import hold_document, publish_document
from amnarchive.actions.recount import recount_some
from amnarchive.actions.remove import remove_document
from amnarchive.actions.vocabulary import count_changes, rebuild_vocabulary, recount
from amnarchive.models import AgendaItem, Document, SearchChange, SearchEntry, SearchRecount
from tests.amnarchive.actions.counted import by_hand, counts
from tests.factories import make_item, make_meeting, make_paper, make_reservation

WORDS = ["badhus", "flakmoped", "skola", "färdtjänst", "bibliotek", "parker"]
SOON = 30.0


@dataclass
class Archive:
    """Papers and §§ that come, go and change."""

    chance: random.Random
    papers: list[Document] = field(default_factory=list)
    items: list[AgendaItem] = field(default_factory=list)

    def text(self) -> str:
        return " ".join(self.chance.choices(WORDS, k=3))

    def come(self) -> None:
        self.papers.append(make_paper([self.text()], title=self.text()))

    def come_in_minutes(self) -> None:
        meeting = self.items[0].meeting if self.items else make_meeting()
        item = make_item(meeting, title=self.text())
        make_reservation(item, [("Bo Ek", "S")], text=self.text())
        index_items(items=[item])
        self.items.append(item)

    def hold(self) -> None:
        for paper in self.papers[:2]:
            hold_document(document=paper, by=None)

    def publish(self) -> None:
        for paper in self.papers[:2]:
            publish_document(document=paper, by=None)

    def go(self) -> None:
        if self.papers:
            remove_document(document=self.papers.pop(), by=None)

    def read_again(self) -> None:
        for paper in self.papers[-2:]:
            Document.objects.filter(pk=paper.pk).update(title=self.text())
        index_documents(documents=self.papers[-2:])
        AgendaItem.objects.filter(pk__in=[item.pk for item in self.items[-2:]]).update(
            title=self.text()
        )
        index_items(items=self.items[-2:])

    def hide_meeting(self) -> None:
        SearchEntry.objects.filter(item__in=self.items[:1]).update(published=False)

    def cascade(self) -> None:
        if len(self.items) > 1:
            AgendaItem.objects.filter(pk=self.items.pop().pk).delete()

    def count_a_few(self) -> None:
        vocabulary._count_some()

    def begin_recount(self) -> None:
        recount()

    def begin_afresh(self) -> None:
        steps.begin_recount(afresh=True)

    def go_on(self) -> None:
        recount_some()


DEEDS: list[Callable[[Archive], None]] = [
    deed for name, deed in vars(Archive).items() if not name.startswith("_") and name != "text"
]


@pytest.mark.django_db
def test_the_counts_follow_whatever_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "_BATCH", 2)
    monkeypatch.setattr(steps, "_ROWS", 2)
    monkeypatch.setattr(steps, "_LEXEMES", 7)

    @settings(max_examples=60, deadline=None)
    @given(deeds=st.lists(st.sampled_from(DEEDS), max_size=25), seed=st.integers(0, 99))
    def follow(deeds: list[Callable[[Archive], None]], seed: int) -> None:
        with transaction.atomic():
            archive = Archive(random.Random(seed))
            for deed in deeds:
                deed(archive)
            count_changes()
            assert counts() | {"*": counts().get("*", 0)} == by_hand()
            assert not SearchRecount.objects.exists()
            transaction.set_rollback(True)

    follow()


def write(seed: int) -> None:
    """Change three papers over and over; some of it is taken back."""
    chance = random.Random(seed)
    rows = [make_paper([" ".join(chance.choices(WORDS, k=3))]) for _ in range(3)]
    for _ in range(25):
        keys = [SearchEntry.objects.get(document=row).pk for row in rows]
        chosen = SearchEntry.objects.filter(pk__in=chance.sample(keys, 2))
        with transaction.atomic():
            match chance.randrange(4):
                case 0:
                    chosen.update(published=chance.random() < 0.5)
                case 1:
                    index_documents(documents=rows[:2])
                case 2:
                    chosen.update(vector="'badhus':1 'ny':2")
                case 3:
                    index_documents(documents=rows[1:])
                    transaction.set_rollback(chance.random() < 0.5)


@pytest.mark.django_db(transaction=True)
def test_writers_and_counters_at_once_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "_BATCH", 3)
    monkeypatch.setattr(steps, "_ROWS", 3)
    make_paper(["badhus"])
    done = threading.Event()

    def count() -> None:
        while not done.is_set():
            count_changes()

    def count_again() -> None:
        while not done.is_set():
            recount()
            recount_some()
            rebuild_vocabulary()

    def alone(deed: Callable[[], None]) -> None:
        try:
            deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        counters = [pool.submit(alone, deed) for deed in (count, count_again)]
        writers = [pool.submit(alone, partial(write, seed)) for seed in (1, 2)]
        wait(writers, timeout=SOON)
        done.set()
        for future in (*writers, *counters):
            future.result(timeout=SOON)
    count_changes()
    assert not SearchChange.objects.exists()
    assert counts() == by_hand()
