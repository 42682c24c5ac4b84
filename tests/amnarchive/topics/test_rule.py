"""What a § is about, by its words. Every title here is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.topics.catalogue import BY_KEY, FORMAL
from amnarchive.topics.rule import MOST, topics_of


@pytest.mark.parametrize(
    ("title", "topics"),
    [
        ("Sommarjobben nästa år", ["arbetsmarknad"]),
        ("Skolskjutsarnas hållplatser", ["skola", "trafik"]),
        ("Trygga cykelbanor vid Lillgatan", ["trafik", "trygghet"]),
        ("Budget för hemtjänsten", ["aldre", "ekonomi"]),
        ("Taxa för vatten- och avloppstjänster", ["vatten-avfall-energi", "ekonomi"]),
        ("Revidering av nämndens delegationsordning", ["styrning"]),
        ("Ny badplats vid Norrsjön", ["fritid"]),
        ("Val av ersättare i valnämnden", ["demokrati"]),
        ("Plan mot våld i nära relationer", ["socialtjanst"]),
        ("Handlingsplan för ett fossilfritt Granby", ["miljo"]),
        ("Dataskyddsombudets rapport", ["digitalisering"]),
        ("Bolagsordning för Granby Värme AB", ["bolag"]),
    ],
)
def test_the_words_of_a_title_name_its_topics(title: str, topics: list[str]) -> None:
    assert topics_of(title) == topics


@pytest.mark.parametrize(
    "title",
    [
        "Val av justerare",
        "§ 2 Protokollets justering",
        "Godkännande av dagordningen",
        "Anmälan av delegationsbeslut",
        "Anmälningsärenden",
        "Anmälan om jäv",
        "Förvaltningsinformation",
        "Övriga frågor",
        "Förvaltningens samverkansgrupp, protokoll",
    ],
)
def test_what_concerns_the_meeting_alone_is_formal(title: str) -> None:
    assert topics_of(title) == [FORMAL]


@pytest.mark.parametrize(
    ("title", "topics"),
    [
        ("Justering av busslinjer i Granby", ["trafik"]),
        ("Frågor om elevhälsan", ["skola"]),
        ("Val av upphandlingsform", ["demokrati", "upphandling"]),
    ],
)
def test_a_formal_word_beside_a_topic_says_nothing(title: str, topics: list[str]) -> None:
    assert FORMAL not in topics_of(title)
    assert set(topics_of(title)) <= set(topics)


def test_the_sender_counts_only_where_the_matter_says_nothing() -> None:
    assert topics_of("Hemställan från grundskolenämnden om nya cykelställ") == ["trafik"]
    assert topics_of("Hemställan från grundskolenämnden om ett annat namn") == ["skola"]
    assert topics_of("Yttrande till kulturnämnden angående hastigheten på Lillgatan") == ["trafik"]


def test_names_of_people_say_nothing() -> None:
    assert topics_of("Motion av Maja Park (S) och Bo Ström (V) om fler bibliotek") == ["kultur"]


def test_the_committee_s_own_name_says_nothing() -> None:
    title = "Skrivelse till arbetsmarknadsnämnden"
    assert topics_of(title) == ["arbetsmarknad"]
    assert topics_of(title, own=["Arbetsmarknadsnämnden"]) == []


@pytest.mark.parametrize(
    "title",
    [
        "Kontroll av transporterna",
        "Brottsförebyggande råd",
        "Elsparkcyklar",
        "Lokala regler",
        "Resurserna",
        "Sammanställning av svaren",
    ],
)
def test_a_part_of_another_word_is_not_taken_for_a_word(title: str) -> None:
    wrong = {"fritid", "byggande", "miljo", "fastigheter", "personal"}
    assert wrong.isdisjoint(topics_of(title))


def test_at_most_two_and_those_with_most_words() -> None:
    title = "Lärare, elever och rektorer om bussar, spårvagnar och musik"
    assert topics_of(title) == ["skola", "trafik"]
    assert MOST == 2


def test_as_many_words_in_the_title_are_told_apart_by_the_text() -> None:
    title = "Musik, idrott och klimat"
    text = "Bidragen till föreningarna gäller fotboll, ishallar och badhus. Även klimatet nämns."
    assert topics_of(title, text=text) == ["fritid", "miljo"]


def test_a_title_that_says_nothing_leaves_it_to_the_text() -> None:
    text = "Hemtjänsten och hemsjukvården växer. Fler äldre bor kvar, och äldreboendena står tomma."
    assert topics_of("Svar på skrivelse", text=text) == ["aldre"]
    assert topics_of("", text=text) == ["aldre"]
    assert topics_of("Svar på skrivelse", text="Någon nämnde en cykel.") == []


def test_a_formal_beginning_without_a_title() -> None:
    text = "Ordföranden öppnade mötet och dagordningen godkändes."
    assert topics_of("", text=text) == [FORMAL]


def test_nothing_is_known_of_nothing() -> None:
    assert topics_of("") == []
    assert topics_of("§ 12") == []


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_has_two_known_topics_at_most(title: str, text: str) -> None:
    found = topics_of(title, text=text)
    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    assert set(found) <= set(BY_KEY)
    assert found == topics_of(title, text=text)
