import pytest

from ingest.vocabulary.municipalities import municipalities, municipality_in


def test_sweden_has_290_municipalities() -> None:
    assert len(municipalities()) == 290


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["Stockholms stads budget", "i Stockholms stad"], "Stockholm"),
        (["Ystads kommun", "medborgare i Ystads kommuns skolor"], "Ystad"),
        (["Alingsås kommun"], "Alingsås"),
        (["Upplands Väsby kommun"], "Upplands Väsby"),
        (["Göteborgs Stad", "Göteborgs Stads policy", "Härryda kommun"], "Göteborg"),
        (["Härryda kommun", "Ystads kommun"], None),
        (["Kommunen beslutar", "staden växer"], None),
        ([], None),
    ],
)
def test_the_municipality_that_is_named_most(texts: list[str], name: str | None) -> None:
    assert municipality_in(texts) == name
