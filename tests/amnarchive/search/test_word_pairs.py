"""Which words find which, through page and database: what a stemmer misses, a splitter overdoes."""

import pytest
from django.test import Client

from amnarchive.actions.vocabulary import rebuild_vocabulary
from tests.amnarchive.search.archive import make_indexed
from tests.factories import make_body

pytestmark = pytest.mark.django_db
PRINTED = "Mötet behandlade {} på våren."
NOTHING_OF_IT = "Helt annat"


def asked(client: Client, typed: str, printed: str) -> str:
    """The page for what was typed, where one § has the printed words and another has not."""
    body = make_body("Rådet", slug="radet", abbreviation="R")
    make_indexed("Just det", PRINTED.format(printed), body=body, decision=())
    make_indexed(NOTHING_OF_IT, "Mötet öppnas.", day="2018-01-02", body=body, decision=())
    rebuild_vocabulary()
    html = client.get("/sok/", {"q": typed}).content.decode()
    assert NOTHING_OF_IT not in html
    return html


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("skolskjuts", "skolskjutsen"),
        ("skolskjutsen", "en skolskjuts"),
        ("nämnd", "Arbetsmarknadsnämnden"),
        ("arbetslöshet", "ungdomsarbetslösheten"),
        ("arbetslösa", "ungdomsarbetslösheten"),
        ("försörjning", "kompetensförsörjning"),
        ("kompetens", "kompetensförsörjningen"),
        ("jobb", "jobbtorgen"),
        ("torg", "jobbtorgen"),
        ("flykting", "flyktingmottagandet"),
        ("utbildning", "vuxenutbildningen"),
        ("vuxna", "vuxenutbildningen"),
        ("yttrande", "ett ersättaryttrande"),
        ("ersättare", "ett ersättaryttrande"),
        ("pakt", "integrationspakten"),
        ("integration", "integrationspakten"),
        ("samverkan", "näringslivssamverkan"),
        ("näringsliv", "näringslivssamverkan"),
        ("mentor", "ett yrkesmentorsprogram"),
        ("program", "yrkesmentorsprogrammet"),
        ("tåg", "ett nattåg"),
        ("natt", "nattågslinjerna"),
        ("studentbostad", "studentbostäderna"),
        ("böcker", "en bok"),
        ("kyrka", "kyrkogården"),
        ("bad", "Valhallabadet"),
        ("vattentaxa", "vatten- och avloppstaxa"),
    ],
)
def test_forms_and_parts(client: Client, typed: str, printed: str) -> None:
    assert "Just det" in asked(client, typed, printed)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("demonstranter", "demonstrationen"),
        ("rivas", "rivningen"),
        ("gängkriminella", "gängkriminaliteten"),
        ("höjs", "höjningen"),
        ("feriejobb", "sommarjobben"),
        ("sfi", "svenska för invandrare"),
        ("svenska för invandrare", "sfi"),
        ("simhall", "friluftsbadet"),
        ("lägga ner", "nedläggningen"),
        ("slås ihop", "fusionen"),
        ("covid-19", "coronaviruset"),
        ("va-taxa", "VA-taxan"),
        ("it-säkerhet", "informationssäkerheten"),
        ("IVO", "Inspektionen för vård och omsorg"),
        ("MSB", "Myndigheten för samhällsskydd och beredskap"),
        ("LOU", "lagen om offentlig upphandling"),
        ("nedläggning av skola", "skolor och eventuell nedläggning"),
        ("lokalvårdspersonalsfråga", "lokalvården"),
        ("Folkpartiet", "yrkandet från L"),
        ("Liberalerna", "yrkandet från FP"),
        ("feministiskt initiativ", "yrkandet från Fi"),
    ],
)
def test_families_synonyms_and_parties(client: Client, typed: str, printed: str) -> None:
    assert "Just det" in asked(client, typed, printed)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("social", "en socialdemokrat"),
        ("lag", "underlaget"),
        ("tal", "avtalet"),
        ("het", "arbetslösheten"),
        ("tion", "situationen"),
        ("ning", "våningen"),
        ("stål", "Berit Stålberg (S)"),
        ("skola", "skolios"),
        ("kommun", "kommunikationen"),
        ("bad", "beslutet"),
        ("en", "sin"),
        ("tak", "taktiken"),
        ("ris", "en risk"),
    ],
)
def test_what_only_looks_like_it(client: Client, typed: str, printed: str) -> None:
    assert "Just det" not in asked(client, typed, printed)


@pytest.mark.parametrize(
    ("typed", "printed", "meant"),
    [
        ("narmiljo", "närmiljön", "närmiljö"),
        ("forskola", "förskolan", "förskola"),
        ("sparvagnar", "spårvagnarna", "spårvagn"),
        ("äldreömsorg", "äldreomsorgen", "äldreomsorg"),
        ("skålskjuts", "skolskjutsen", "skolskjuts"),
        ("arbetslöhset", "arbetslösheten", "arbetslöshet"),
    ],
)
def test_wrong_letters_and_diacritics_are_a_fallback_that_says_so(
    client: Client, typed: str, printed: str, meant: str
) -> None:
    html = asked(client, typed, printed)
    assert "Just det" in html
    assert meant in html
    assert "exakt=1" in html


def test_a_word_of_ones_own_is_not_corrected(client: Client) -> None:
    make_indexed("Hundar", "Hundar ska ha koppel.", day="2020-01-01")
    make_indexed("Hundra", "Hundra kronor.", day="2020-01-02")
    rebuild_vocabulary()
    html = client.get("/sok/", {"q": "hund"}).content.decode()
    assert "koppel" in html
    assert "kronor" not in html


def test_letters_with_diacritics_are_letters_of_their_own(client: Client) -> None:
    make_indexed("Far", "En far talade.", day="2020-01-01")
    make_indexed("Får", "Ett får betade.", day="2020-01-02")
    rebuild_vocabulary()
    html = client.get("/sok/", {"q": "far"}).content.decode()
    assert "En far" not in html or "betade" not in html
