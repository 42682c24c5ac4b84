"""The mix of queries, chosen with a fixed seed by how many rows each word really matches."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from random import Random

from django.db.models import QuerySet

from amnarchive.models import AgendaItem, SearchEntry, SearchTerm
from amnarchive.search.spelling.vocabulary import ROWS_COUNTED
from amnarchive.search.stop_words import STOP_WORDS
from amnarchive.search.tsquery import LexemeQuery
from amnarchive.search.typed.query import parse
from benchmarks.speed.asked import (
    BOTH,
    FREQUENT,
    MIDDLING,
    PARTY,
    PHRASE,
    RARE,
    SEVERAL,
    YEAR,
    Question,
)
from benchmarks.speed.plan import SEED
from benchmarks.speed.prose import formulas

SHARES = {FREQUENT: (0.05, 0.38), MIDDLING: (0.005, 0.02), RARE: (0.0, 0.0002)}
"""Between which shares of the rows a word of each class lies."""
_COUNTS = {FREQUENT: 12, MIDDLING: 10, RARE: 10}
_SHORTEST = 4
_TRIED = 400
_KEPT = "mix.json"
_FORMULAS = (0, 4, 8, 12, 16)
_PHRASES = 5
_TOGETHER = 5


def mix(folder: Path) -> list[Question]:
    """Give the queries; once chosen they are kept beside the corpus."""
    kept = folder / _KEPT
    if not kept.exists():
        chosen = [asdict(question) for question in _chosen()]
        kept.write_text(json.dumps(chosen, ensure_ascii=False), "utf-8")
    held = json.loads(kept.read_text("utf-8"))
    return [Question(**each | {"words": tuple(each["words"])}) for each in held]


def matches(question: Question) -> int:
    """How many rows that the search page lists match the words, filters aside."""
    return _matching(question).count()


def _matching(question: Question) -> QuerySet[SearchEntry]:
    query, _notes = parse(question.typed)
    rows = SearchEntry.objects.filter(published=True, kind__in=["item", "document"])
    return rows.filter(vector=LexemeQuery(query.all_of()))


def _chosen() -> Iterator[Question]:
    random = Random(f"{SEED} mix")
    listed = SearchEntry.objects.filter(published=True, kind__in=["item", "document"]).count()
    words = {
        kind: list(islice(_words(random, kind, listed), count)) for kind, count in _COUNTS.items()
    }
    for kind, held in words.items():
        yield from (Question(kind, (word,)) for word in held)
    yield from _phrases(random)
    frequent, middling, rare = words[FREQUENT], words[MIDDLING], words[RARE]
    yield Question(SEVERAL, (frequent[0], frequent[1]))
    yield Question(SEVERAL, (frequent[2], frequent[3], frequent[4]))
    yield Question(SEVERAL, (frequent[5], middling[0]))
    yield Question(SEVERAL, (middling[1], middling[2]))
    yield Question(SEVERAL, (frequent[6], rare[0]))
    yield from _titles(random)
    for held, count in ((frequent[7:], 3), (middling[3:], 2)):
        for word, party, year in islice(_with_filters(random, held), count):
            yield Question(PARTY, (word,), party=party)
            yield Question(YEAR, (word,), year=year)
            yield Question(BOTH, (word,), party=party, year=year)


def _with_filters(random: Random, words: list[str]) -> Iterator[tuple[str, str, int]]:
    """The words with party and year of one of their §§, as far as one has a party."""
    for word in words:
        found = _matching(Question(PARTY, (word,))).exclude(parties=[]).order_by("pk")
        held = list(found.values_list("parties", "date"))
        if held:
            parties, day = random.choice(held)
            yield word, random.choice(parties), day.year


def _words(random: Random, kind: str, listed: int) -> Iterator[str]:
    """Words of which both the form itself and all that it finds lie within the class."""
    least, most = SHARES[kind]
    (total,) = SearchTerm.objects.filter(pk=ROWS_COUNTED).values_list("rows", flat=True)
    rows = (max(1, int(least * total)), max(2, int(most * total)))
    found = SearchTerm.objects.filter(lexeme__startswith="=", rows__range=rows)
    words = [lexeme[1:] for lexeme in found.order_by("lexeme").values_list("lexeme", flat=True)]
    words = [w for w in words if w.isalpha() and len(w) >= _SHORTEST and w not in STOP_WORDS]
    for word in random.sample(words, min(_TRIED, len(words))):
        count = matches(Question(kind, (word,)))
        if max(1, least * listed) <= count <= max(2, most * listed):
            yield word


def _phrases(random: Random) -> Iterator[Question]:
    """Half of formulas that some or many §§ have, half of three words of one §."""
    for number in _FORMULAS:
        words = formulas()[number][1].rstrip(".").lower().split()
        yield Question(PHRASE, tuple(words[-4:]), is_phrase=True)
    yield from islice(_out_of(random, _run), _PHRASES)


def _run(random: Random, item: AgendaItem) -> Question | None:
    words = max(item.text.split("\n\n"), key=len).rstrip(".").lower().split()
    runs = [words[at : at + 3] for at in range(len(words) - 2)]
    runs = [run for run in runs if sum(word in STOP_WORDS for word in run) == 1]
    runs = [run for run in runs if all(word.isalpha() for word in run)]
    return Question(PHRASE, tuple(random.choice(runs)), is_phrase=True) if runs else None


def _titles(random: Random) -> Iterator[Question]:
    """Two or three words of a §'s title."""
    return islice(_out_of(random, _headed), _TOGETHER)


def _headed(random: Random, item: AgendaItem) -> Question | None:
    words = [word for word in item.title.lower().split() if len(word) >= _SHORTEST]
    words = list(dict.fromkeys(word for word in words if word not in STOP_WORDS))
    count = random.choice((2, 3))
    return Question(SEVERAL, tuple(words[:count])) if len(words) >= count else None


def _out_of(
    random: Random, make: Callable[[Random, AgendaItem], Question | None]
) -> Iterator[Question]:
    """Queries made of §§ taken by chance, each of another one."""
    numbers = range(1, AgendaItem.objects.count() + 1)
    for key in random.sample(numbers, len(numbers)):
        question = make(random, AgendaItem.objects.get(pk=key))
        if question is not None:
            yield question
