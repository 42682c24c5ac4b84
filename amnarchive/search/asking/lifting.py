"""Takes fields out of a typed query: `skola parti:sd år:2019` is `skola` with two filters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from amnarchive.filters import EntryFilter
from amnarchive.models import Body, Person
from amnarchive.search.asking import field_notes
from amnarchive.search.asking.accepted import Accepted, accept
from amnarchive.search.asking.field_names import FIELDS, IN_RUNNING_TEXT, meant
from amnarchive.search.asking.lookup import longest_body, longest_name
from amnarchive.search.asking.request import MANY_VALUED, SearchRequest
from amnarchive.search.typed.chunks import Chunk, chunks_of, joined
from ingest.vocabulary.fold import fold
from ingest.vocabulary.parties import letter_of, party_by_name

_FIELD = re.compile(r"\(*(?P<minus>-?)(?P<name>[^\W\d_]{2,15}):(?P<value>.*)")
_AROUND = "().,;:!?*-"
_LONGEST = 5  # words of a value without quotes: `nämnd:Idrotts- och föreningsnämnden i …`
_SEVERAL_WORDS = {"person", "namnd", "dnr", "beslut", "fran", "till", "amne"}


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A typed name that fits several."""

    field: str
    printed: str
    choices: tuple[Person | Body, ...]


@dataclass(slots=True)
class Lifted:
    """`rest` is the query without its fields; `values` are the parameters that they set."""

    rest: str
    values: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    ambiguous: list[Ambiguous] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Typed:
    """A field as typed, and how many chunks it takes."""

    field: str
    name: str
    value: str
    taken: int
    quoted: bool = False
    spaced: bool = False
    negated: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it may as well be a word of pasted minutes."""
        return self.spaced and self.field in IN_RUNNING_TEXT


def lift(text: str, filter_class: type[EntryFilter]) -> Lifted:
    """Take the fields out of a mended query. What is none (`http://…`, `kl 9:30`) stays a word.

    A value that nothing fits is told, and its words stay in the query. At most a few database
    queries for each field that is typed.
    """
    chunks = list(chunks_of(text))
    lifted = Lifted(text)
    made: list[Chunk | None] = []
    at = 0
    while at < len(chunks):
        typed = _field_at(chunks, at, filter_class)
        if typed is None:
            made.append(chunks[at])
            at += 1
            continue
        left = _take(typed, filter_class, lifted)
        if left is None:
            made += chunks[at : at + typed.taken]
        else:
            made += [None, *(replace(chunk, glued=False) for chunk in chunks_of(left))]
        at += typed.taken
    lifted.rest = joined(_without_lone_or(made, lifted.notes))
    return lifted


def _field_at(chunks: Sequence[Chunk], at: int, filter_class: type[EntryFilter]) -> _Typed | None:
    chunk = chunks[at]
    match = None if chunk.glued or chunk.is_quoted else _FIELD.fullmatch(chunk.text)
    name = FIELDS.get(fold(match["name"])) if match else None
    if match is None or name is None:
        return None
    value, end, quoted = match["value"], at + 1, False
    while end < len(chunks) and chunks[end].glued:
        quoted |= chunks[end].is_quoted
        value += chunks[end].text.strip('"')
        end += 1
    spaced = not value and end < len(chunks) and _may_be_value(chunks[end])
    if spaced:
        quoted, value = chunks[end].is_quoted, chunks[end].text.strip('"')
        end += 1
    if not quoted:
        more = _more(name, value, chunks[end : end + _LONGEST], filter_class)
        value = " ".join([value, *(one.text for one in chunks[end : end + more])])
        end += more
    return _Typed(
        name,
        match["name"],
        value.strip(" ().,;:!?*" if name == "ar" else f" {_AROUND}"),
        end - at,
        quoted,
        spaced,
        bool(match["minus"]),
    )


def _may_be_value(chunk: Chunk) -> bool:
    return chunk.is_quoted or not (chunk.is_or or chunk.text.startswith("-") or _is_field(chunk))


def _is_field(chunk: Chunk) -> bool:
    match = _FIELD.fullmatch(chunk.text)
    return bool(match and fold(match["name"]) in FIELDS)


def _more(name: str, value: str, after: Sequence[Chunk], filter_class: type[EntryFilter]) -> int:
    """Give how many of the chunks after a value without quotes belong to it."""
    words = [value]
    for chunk in after:
        if chunk.is_quoted or chunk.glued or not _may_be_value(chunk):
            break
        words.append(chunk.text)
    if name in MANY_VALUED:
        return _more_parties(words)
    if name not in _SEVERAL_WORDS or len(words) == 1 or not value:
        return 0
    plain = [word.strip(_AROUND) for word in words]
    if name == "person":
        taken = longest_name(plain)
    elif name == "namnd":
        taken = longest_body(plain, filter_class.base_filters[name].extra["queryset"])
    else:
        ends = range(len(plain), 1, -1)
        taken = next((end for end in ends if meant(name, " ".join(plain[:end]))), 0)
    return max(taken - 1, 0)


def _more_parties(words: Sequence[str]) -> int:
    """`parti:s, v` and `parti:S och V`."""
    at = 0
    while at + 1 < len(words):
        if words[at].endswith(","):
            at += 1
        elif (
            words[at + 1].lower() in {"och", "and"}
            and at + 2 < len(words)
            and _is_party(words[at + 2])
        ):
            at += 2
        else:
            break
    return at


def _is_party(word: str) -> bool:
    word = word.strip(_AROUND)
    return bool(letter_of(word) or party_by_name(word))


def _take(typed: _Typed, filter_class: type[EntryFilter], lifted: Lifted) -> str | None:
    """Put a field among the filters; give what words of it stay, None where all of it does."""
    if typed.negated or not typed.value:
        lifted.notes.append(
            field_notes.not_without(f"-{typed.name}:{typed.value}")
            if typed.negated
            else field_notes.no_value(typed.name)
        )
        return ""
    changes = meant(typed.field, typed.value)
    if changes == {"typ": filter_class.lists}:
        return ""  # the page lists nothing else
    is_here = typed.field in filter_class.base_filters
    tried = accept(filter_class, changes) if changes and is_here else None
    if tried and not tried.errors:
        _set(tried, typed, lifted)
        return ""
    if typed.is_text:
        return None
    if is_here:
        return _refuse(tried, typed, filter_class, lifted)
    lifted.notes.append(field_notes.not_here(typed.name))
    return _as_words(typed)


def _refuse(
    tried: Accepted | None, typed: _Typed, filter_class: type[EntryFilter], lifted: Lifted
) -> str:
    """Tell what is wrong with a value; give its words. The known ones of several parties stay."""
    choices = tried.choices(typed.field) if tried else []
    if choices:
        lifted.notes.append(field_notes.several_fit(typed.value))
        lifted.ambiguous.append(Ambiguous(typed.field, _as_words(typed), tuple(choices)))
        return _as_words(typed)
    if tried and typed.field in MANY_VALUED:
        _set(tried, typed, lifted)
        typed = replace(typed, value=(tried.errors[typed.field].params or {})["value"])
    lifted.notes.append(field_notes.not_understood(typed.field, typed.value, filter_class))
    return _as_words(typed)


def _set(tried: Accepted, typed: _Typed, lifted: Lifted) -> None:
    """Several parties add up; of anything else the last is taken."""
    for name, value in SearchRequest(**tried.values).filters.items():
        before = lifted.values.get(name)
        if before and name in MANY_VALUED:
            lifted.values[name] = ",".join(sorted({*before.split(","), *value.split(",")}))
            continue
        if before not in {None, value}:
            lifted.notes.append(field_notes.the_last(typed.name))
        lifted.values[name] = value


def _as_words(typed: _Typed) -> str:
    """The value as it stays in the query: no field, no minus; in quotes where it was."""
    words = " ".join(re.sub(r'[:"*]', " ", typed.value).split()).strip(_AROUND)
    return f'"{words}"' if typed.quoted and typed.field != "person" and " " in words else words


def _without_lone_or(made: Sequence[Chunk | None], notes: list[str]) -> list[Chunk]:
    """Leave out where fields stood, and an OR beside one."""
    kept: list[Chunk] = []
    for index, chunk in enumerate(made):
        if chunk is None:
            continue
        beside = {index - 1, index + 1} & set(range(len(made)))
        if chunk.is_or and any(made[other] is None for other in beside):
            notes.append(field_notes.not_either())
        else:
            kept.append(chunk)
    return kept
