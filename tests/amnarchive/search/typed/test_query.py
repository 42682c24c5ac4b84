"""What people type becomes a tsquery that Postgres takes."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.search.typed.clauses import Clause, Query
from amnarchive.search.typed.query import parse
from amnarchive.search.typed.terms import Concept, Key, Party, Phrase, Word

DAY = Key("@2019-06-18", Phrase(("2019", "06", "18")), is_time=True)
DAY_IN_WORDS = Key("@2019-06-18", Phrase(("18", "juni", "2019")), is_time=True)
MONTH = Key("@2019-06", Phrase(("juni", "2019")), is_time=True, is_subject=True)
SECTION = Key("§12", Phrase(("§", "12")))


def clauses(text: str) -> tuple[Clause, ...]:
    return parse(text)[0].clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sommarjobb", (Clause((Word("sommarjobb"),)),)),
        ("Sommarjobb för Unga", (Clause((Word("sommarjobb"),)), Clause((Word("unga"),)))),
        ("om att inte", tuple(Clause((Word(word),)) for word in ("om", "att", "inte"))),
        ('"om att inte behöva"', (Clause((Phrase(("om", "att", "inte", "behöva")),)),)),
        ("”helt eller delvis”", (Clause((Phrase(("helt", "eller", "delvis")),)),)),
        ('"§ 12"', (Clause((Phrase(("§", "12")),)),)),
        ("skola OR förskola", (Clause((Word("skola"), Word("förskola"))),)),
        ("skola ELLER förskola", (Clause((Word("skola"), Word("förskola"))),)),
        ("skola -budget", (Clause((Word("skola"),)), Clause((Word("budget"),), negated=True))),
        (
            'skola -"helt ny"',
            (Clause((Word("skola"),)), Clause((Phrase(("helt", "ny")),), negated=True)),
        ),
        ("integr*", (Clause((Word("integr", is_prefix=True),)),)),
        ("mark- och vägfrågor", (Clause((Word("mark"),)), Clause((Word("vägfrågor"),)))),
        ("vatten- och avlopp", (Clause((Concept(("vatten", "och", "avlopp")),)),)),
        ("2019-06-18", (Clause((DAY,)),)),
        ("den 18 juni 2019", (Clause((DAY_IN_WORDS,)),)),
        ("jobb juni 2019", (Clause((Word("jobb"),)), Clause((MONTH,)))),
        ("§12", (Clause((SECTION,)),)),
        ("paragraf 12", (Clause((SECTION,)),)),
        ("hur mycket kostar bussen?", (Clause((Word("kostar"),)), Clause((Word("bussen"),)))),
        ("vad är det", tuple(Clause((Word(word),)) for word in ("vad", "är", "det"))),
        (
            "Dnr AMN 2019-0178-1.3 jobb",
            (
                Clause(
                    (
                        Key(
                            "#amn-2019-0178",
                            Phrase(("amn", "2019", "0178", "1", "3")),
                        ),
                    )
                ),
                Clause((Word("jobb"),)),
            ),
        ),
        ("läsåret 2024/25", (Clause((Word("läsåret"),)), Clause((Phrase(("2024", "25")),)))),
        ("OR OR", ()),
        ('" - | & ! ()', ()),
        ("", ()),
    ],
)
def test_each_form_is_read(text: str, expected: tuple[Clause, ...]) -> None:
    assert clauses(text) == expected


def test_a_lone_quote_is_left_out_and_told() -> None:
    query, notes = parse('"sommarjobb för unga')
    assert [clause.terms[0] for clause in query.clauses] == [Word("sommarjobb"), Word("unga")]
    assert len(notes) == 1
    assert "citattecken" in notes[0]


def test_too_many_words_are_cut_and_told() -> None:
    query, notes = parse(" ".join(f"ord{number}x" for number in range(50)))
    assert len(query.clauses) == 20
    assert "20 ord" in notes[0]


@pytest.mark.django_db
@given(st.text(alphabet=st.sampled_from("ab åÅ§\"'\\-*|&!():<>0129/.\0 ORelr"), max_size=60))
def test_postgres_takes_whatever_is_typed(text: str) -> None:
    query = parse(text)[0]
    ways = [way for clause in query.wanted for way in clause.ways()] + [*query.bonus]
    for composed in (query.all_of(), query.any_of(), *(way.composed for way in ways)):
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s::tsquery", [composed])


def test_nothing_typed_is_no_query() -> None:
    assert Query().all_of() == Query().any_of() == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SD", "sd"),
        ("sd", "sd"),
        ("V", "v"),
        ("Folkpartiet", "l"),
        ("FP", "l"),
        ("moderaternas", "m"),
    ],
)
def test_a_party_is_known_by_its_letter_and_its_names(text: str, code: str) -> None:
    ((party,),) = [clause.terms for clause in clauses(text)]
    assert isinstance(party, Party)
    assert party.code == code


def test_a_small_letter_alone_is_no_party() -> None:
    assert clauses("v") == (Clause((Word("v"),)),)
