"""The blocks of a head as values under labels."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.structure.cells import cells_of
from ingest.structure.head.attendance import announces, is_running_text
from ingest.structure.head.persons import party_in
from ingest.types import Block, Place
from ingest.vocabulary.labels import label_of, labels_in

SIGNED = frozenset({"chair", "vice_chair", "approvers", "secretary"})
"""Labels that stand above or below a signature."""
_NAME_STOP = re.compile(r",| \(")
_LEAST_TURNED = 4
_LONGEST_JOINED = 10_000
"""Twice the names of the largest council; every line more is looked through again."""
_LONGEST = 400
_WORDS_OF_A_NAME = range(2, 6)
_APPROVED = re.compile(
    r"(?:Protokollet )?(?:[Jj]ustera(?:t|d|des|s)|är justerat)(?: \w+){0,2}? "
    r"(?=(?:den )?\d|(?:mån|tis|ons|tors|fre|lör|sön)dag)"
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value with its place, under `label`; a label alone has no text."""

    label: str | None
    text: str
    place: Place


def values_of(blocks: Iterable[Block]) -> list[Value]:
    """Give the values in order; `label` is None where the label above goes on."""
    return _signed_below(_joined(value for block in blocks for value in _values(block)))


def _joined(values: Iterable[Value]) -> list[Value]:
    """Join what goes on in the next block: the rows of a form are blocks of their own."""
    joined: list[Value] = []
    for value in values:
        before = joined[-1] if joined else None
        if before and before.text and value.label is None and _goes_on_below(before, value):
            joined[-1] = replace(before, text=f"{before.text} {value.text}")
        else:
            joined.append(value)
    return joined


def _goes_on_below(before: Value, value: Value) -> bool:
    if len(before.text) > _LONGEST_JOINED:
        return False
    return _hangs(before.text) or (value.text[:1].islower() and not is_running_text(before.text))


def _hangs(text: str) -> bool:
    """Say whether a line of a list cannot end here: a comma, *och*, a title without its name."""
    if text.endswith((",", " och", " samt", " för", " ersätter", " av")):
        return True
    return (
        text.count(",") > 1 and party_in(text) is None and text.rsplit(maxsplit=1)[-1][:1].islower()
    )


def _values(block: Block) -> Iterator[Value]:
    text = block.text
    if label := label_of(text):
        yield Value(label, "", block.place)
        return
    if announces(text):
        yield Value("others", "", block.place)
        return
    words = sum(len(line.text.split()) for line in block.lines)
    whole = block.lines if words == len(text.split()) else ()
    beside = [part for line in whole for part in cells_of(line.text)]
    if len(beside) > len(whole) and all(_is_signed(p) for p in beside):
        yield from (Value(None, name, block.place) for name in beside)
        return
    if len(text) > _LONGEST or is_running_text(text):
        yield Value(None, text, block.place)
        return
    for entry, place in _entries(block):
        yield from _labelled(entry, place)


def _labelled(text: str, place: Place) -> Iterator[Value]:
    """Part a line at its labels; one line may hold several."""
    if label := label_of(text):
        yield Value(label, "", place)
        return
    if approved := _APPROVED.match(text):
        yield Value("approved", text[approved.end() :], place)
        return
    found = labels_in(text)
    if not found:
        yield Value(None, text, place)
        return
    if before := text[: found[0][0]].strip(" *"):
        yield Value(None, before, place)
    for (_, label, start), following in zip(found, [*found[1:], None], strict=True):
        value = text[start : following[0] if following else len(text)].strip(" *")
        inner = label_of(value)
        yield Value(inner or label, "" if inner else value, place)


def _entries(block: Block) -> list[tuple[str, Place]]:
    """Keep the lines of a list apart; join what only goes on on the next line.

    A line may be wider than the block: a form's label and value were one line on the paper.
    """
    if len(block.lines) == 1:
        return [(block.text, block.place)]
    entries: list[tuple[str, Place]] = []
    for line in block.lines:
        text = " ".join(line.text.split())
        if entries and _goes_on(entries[-1][0], text):
            before = entries[-1][0]
            whole = before[:-1] + text if _parted(before, text) else f"{before} {text}"
            entries[-1] = (whole, entries[-1][1])
        else:
            entries.append((text, line.place))
    parted = [entry for entry, _ in entries]
    if len(parted) > 1 and not any(_stands_alone(entry) for entry in parted):
        return [(block.text, block.place)]
    return entries


def _parted(before: str, text: str) -> bool:
    return before.endswith("-") and text[:1].islower()


def _is_signed(part: str) -> bool:
    """Say whether one of several parts of a line names somebody."""
    return party_in(part) is not None or plain_name(part.split(",", maxsplit=1)[0])


def _goes_on(before: str, text: str) -> bool:
    """Say whether `text` is the rest of the line before it."""
    if before.endswith("-") or _hangs(before):
        return True
    if before.count("(") > before.count(")"):
        return True
    several = before.count(",") > 1 and party_in(before) is None
    return text[:1] in "(§" or (text[:1].islower() and label_of(text) is None) or several


def _stands_alone(entry: str) -> bool:
    """Say whether an entry looks like one of a list: a person, a label, a date."""
    return (
        party_in(entry) is not None
        or label_of(entry) is not None
        or bool(labels_in(entry))
        or _APPROVED.match(entry) is not None
        or plain_name(_NAME_STOP.split(entry, maxsplit=1)[0])
    )


def plain_name(text: str) -> bool:
    """Say whether the text is a name of two to five words and nothing else."""
    words = text.split()
    if not words:
        return False
    named = len(words) in _WORDS_OF_A_NAME and all(word[0].isupper() for word in words)
    return named and text[-1].isalpha() and label_of(text) is None


def _signed_below(values: list[Value]) -> list[Value]:
    """Put each label before the name that is signed above it: "Ada Ek" over "Ordförande"."""
    turned = list(values)
    n = 0
    while n < len(turned):
        end = n
        while end + 1 < len(turned) and _signs(turned[end], turned[end + 1]):
            end += 2
        after = turned[end] if end < len(turned) else None
        if _proves(turned[n:end]) and (
            after is None or after.label is not None or not _is_person(after)
        ):
            for at in range(n, end, 2):
                turned[at], turned[at + 1] = turned[at + 1], turned[at]
        n = max(end, n + 1)
    return turned


def _proves(run: list[Value]) -> bool:
    """Two names over their words prove the manner; one alone only over *sekreterare*."""
    return len(run) >= _LEAST_TURNED or (bool(run) and run[-1].label == "secretary")


def _signs(name: Value, label: Value) -> bool:
    return name.label is None and _is_person(name) and label.label in SIGNED and not label.text


def _is_person(value: Value) -> bool:
    return plain_name(value.text.split(" (")[0])
