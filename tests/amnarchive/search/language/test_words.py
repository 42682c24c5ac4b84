"""Which words the search takes for one another."""

import pytest

from amnarchive.search.language.derive import derived
from amnarchive.search.language.hyphens import spelt_out
from amnarchive.search.language.keys import part_keys, word_keys
from amnarchive.search.language.split import split
from amnarchive.search.language.synonyms import is_expression, synonyms
from amnarchive.search.language.verbs import is_verb_form
from amnarchive.search.language.words import lines


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("skolskjuts", "skolskjutsen"),
        ("studentbostad", "studentbostäder"),
        ("ledamot", "ledamöternas"),
        ("bok", "böckerna"),
        ("bordlägga", "bordlagda"),
        ("avslå", "avslogs"),
        ("överta", "övertagits"),
        ("kamera", "kamerornas"),
        ("skola", "skolan"),
        ("förskola", "förskolorna"),
        ("remiss", "remisser"),
        ("ungdomsarbetslöshet", "ungdomsarbetslösheten"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert not word_keys(one).isdisjoint(word_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hund", "hundra"),
        ("bad", "be"),
        ("skola", "skolios"),
        ("kommun", "kommunikation"),
        ("tak", "taktik"),
    ],
)
def test_other_words_do_not_meet(one: str, other: str) -> None:
    assert word_keys(one).isdisjoint(word_keys(other) | part_keys(other))


@pytest.mark.parametrize(
    ("part", "compound"),
    [
        ("nämnd", "arbetsmarknadsnämnden"),
        ("pakt", "integrationspakten"),
        ("integration", "integrationspakten"),
        ("samverkan", "näringslivssamverkan"),
        ("näringsliv", "näringslivssamverkan"),
        ("mentor", "yrkesmentorsprogram"),
        ("arbetslöshet", "ungdomsarbetslösheten"),
        ("ungdom", "ungdomsarbetslösheten"),
        ("försörjning", "kompetensförsörjning"),
        ("jobb", "jobbtorgen"),
        ("flykting", "flyktingmottagandet"),
        ("utbildning", "vuxenutbildningen"),
        ("yttrande", "ersättaryttrande"),
        ("tåg", "nattåg"),
        ("tåg", "nattågslinjer"),
        ("bad", "friluftsbadet"),
        ("bad", "badhusens"),
        ("gata", "gatubelysning"),
        ("skola", "skolmåltid"),
        ("kyrka", "kyrkogården"),
        ("vård", "sjukvårdens"),
    ],
)
def test_a_compound_has_its_parts(part: str, compound: str) -> None:
    assert not word_keys(part).isdisjoint(part_keys(compound))


@pytest.mark.parametrize(
    ("word", "derived_from_it"),
    [
        ("lag", "underlaget"),
        ("tal", "avtalet"),
        ("fall", "avfallsplan"),
        ("köp", "inköpspris"),
        ("liten", "kriminalitet"),
        ("arbete", "arbetslöshet"),
        ("hem", "hemlöshet"),
    ],
)
def test_what_is_derived_is_no_compound(word: str, derived_from_it: str) -> None:
    assert word_keys(word).isdisjoint(part_keys(derived_from_it))


@pytest.mark.parametrize(
    "word",
    ["kamera", "kommun", "skolan", "vatten", "information", "remiss", "xqzzy", "2019", "a" * 60],
)
def test_what_is_no_compound_is_not_cut(word: str) -> None:
    assert part_keys(word) == frozenset()


def test_the_last_part_stands_as_it_is_and_the_first_as_a_word() -> None:
    assert split("ungdomsarbetslösheten") == ("ungdom", "arbetslösheten")


def test_a_suspended_hyphen_is_spelt_out() -> None:
    text = "Höjd vatten- och avloppstaxa samt mark-, bygg- och trafikfrågor"
    assert [word for _at, word in spelt_out(text)] == ["vattentaxa", "markfrågor"]
    assert [text[at : at + 4] for at, _word in spelt_out(text)] == ["vatt", "mark"]


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("ombilda", "ombildning"), ("granska", "granskning"), ("parkera", "parkering")],
)
def test_a_verb_has_its_noun(verb: str, noun: str) -> None:
    assert noun in derived(verb)
    assert verb in derived(noun)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("demonstranterna", "demonstration"),
        ("gängkriminella", "gängkriminalitet"),
        ("remisser", "remittering"),
        ("medborgare", "medborgarskap"),
        ("antisemitisk", "antisemitism"),
        ("riva", "rivning"),
        ("odla", "odling"),
        ("öppna", "öppning"),
        ("höja", "höjning"),
        ("köpa", "inköp"),
        ("rösta", "omröstning"),
    ],
)
def test_a_word_has_its_family(one: str, other: str) -> None:
    assert other in derived(one)


def test_an_ending_alone_makes_no_verb() -> None:
    assert derived("våning") == frozenset()


@pytest.mark.parametrize("word", ["höjs", "kostar", "rivas"])
def test_verbs_are_known(word: str) -> None:
    assert is_verb_form(word)


@pytest.mark.parametrize("word", ["remisser", "motioner", "gator", "bygga", "nämnden", "xqzzy"])
def test_nouns_and_infinitives_are_no_verb_forms(word: str) -> None:
    assert not is_verb_form(word)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("feriejobb",), ("sommarjobb",)),
        (("sommarjobben",), ("feriearbete",)),
        (("sfi",), ("svenska", "för", "invandrare")),
        (("svenska", "för", "invandrare"), ("sfi",)),
        (("särskilda", "boenden"), ("säbo",)),
        (("lss",), ("funktionsstöd",)),
    ],
)
def test_synonyms_are_found_in_any_form(typed: tuple[str, ...], meant: tuple[str, ...]) -> None:
    assert meant in synonyms(typed)
    assert typed not in synonyms(typed)


def test_an_expression_is_known_as_one() -> None:
    assert is_expression(("svenska", "för", "invandrare"))
    assert not is_expression(("svenska", "skolor"))


def test_the_list_of_synonyms_is_as_its_head_says() -> None:
    groups = [line.replace(" > ", " = ").split(" = ") for line in lines("synonyms.txt")]
    assert len(groups) >= 500
    assert not [group for group in groups if len(set(group)) < len(group) or len(group) < 2]
    assert not [line for line in lines("synonyms.txt") if line.count(">") > 1 or "  " in line]


def test_what_is_narrower_is_found_but_does_not_find() -> None:
    assert ("bad",) in synonyms(("simhall",))
    assert ("simhall",) not in synonyms(("bad",))
