"""The page that a hit leads to marks what was looked for."""

import html as markup
import re

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from amnarchive.models import AgendaItem
from amnarchive.search.hits.highlight import Marker
from amnarchive.search.typed.query import parse
from amnarchive.views.looked import stretches
from tests.amnarchive.search.archive import make_indexed
from tests.amnarchive.views.queries import count_queries
from tests.amnarchive.views.test_item_doubts import change, paper
from tests.factories import (
    make_item,
    make_meeting,
    make_motion,
    make_paper,
    make_reservation,
    make_statement,
)

PATH = "/arbetsmarknadsnamnden/2019-06-18/9/"


@pytest.fixture
def item() -> AgendaItem:
    text = "Skolskjutsen dras in.\n\nIngen annan sak.\n\nAlla skolor berörs."
    item = make_item(
        make_meeting(),
        9,
        title="Skolskjuts och <b>bussar</b>",
        decision=["Skolorna får svar."],
        text=text,
    )
    make_motion(item, [("Bo Ek", "S")], text="Avslag på skolans förslag.")
    long = "\n".join(["Vi vill annat. " * 20] * 3 + ["Skolan behövs."])
    make_reservation(item, [("Rut Lind", "SD")], text=long)
    make_statement(item, [("Nils Dahl", "KD")], text="Vi följer frågan.")
    return item


def page(client: Client, query: str = "", path: str = PATH) -> str:
    return client.get(path + query).content.decode()


def main(html: str) -> str:
    return html[html.index("<main") : html.index("</main>")]


def marks(html: str) -> list[str]:
    return re.findall(r"<mark[^>]*>(.*?)</mark>", main(html))


@pytest.mark.django_db
@pytest.mark.usefixtures("item")
def test_title_decision_motions_reservations_and_text_are_marked(client: Client) -> None:
    html = page(client, "?sok=skola")
    found = marks(html)
    assert found == [
        "Skolskjuts", "Skolorna", "skolans", "Skolan", "Skolskjutsen", "skolor",
    ]  # fmt: skip
    assert "Orden du sökte på är markerade: <b>skola</b>." in html
    assert re.search(r">\s*5 ställen\s*<", html)
    assert f'<a href="{PATH}">Visa utan markering</a>' in html
    assert "Skolskjuts</mark> och &lt;b&gt;bussar&lt;/b&gt;" in html


@pytest.mark.django_db
@pytest.mark.usefixtures("item")
def test_each_place_leads_to_the_next_and_the_last_one_back(client: Client) -> None:
    html = page(client, "?sok=skola")
    assert '<a href="#traff-1">Första träffen' in html
    assert re.findall(r'<mark id="(traff-\d+)">', html) == [f"traff-{n}" for n in range(1, 6)]
    links = re.findall(r'class="next-mark" href="#([^"]+)"', html)
    assert links == ["traff-2", "traff-3", "traff-4", "traff-5", "traffar"]
    assert html.count('id="traffar"') == 1


@pytest.mark.django_db
@pytest.mark.usefixtures("item")
def test_what_is_folded_away_is_open_where_it_holds_a_mark(client: Client) -> None:
    assert "<details open>" not in page(client)
    html = page(client, "?sok=skola")
    assert html.index("<details open>") < html.index(">Skolan</mark> behövs")
    assert "<details open>" not in page(client, "?sok=bussar")


@pytest.mark.django_db
@pytest.mark.usefixtures("item")
def test_the_marked_page_is_told_apart_for_crawlers_and_citations(client: Client) -> None:
    plain = client.get(PATH)
    assert "X-Robots-Tag" not in plain
    assert '<meta name="robots"' not in plain.content.decode()
    response = client.get(PATH + "?sok=skola")
    html = response.content.decode()
    assert "noindex" in response["X-Robots-Tag"]
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="http://testserver{PATH}">' in html
    assert f"från http://testserver{PATH}</p>" in html


@pytest.mark.django_db
@pytest.mark.usefixtures("item")
@pytest.mark.parametrize(
    "query",
    ["?sok=", "?sok=-skola", "?sok=%00", "?sok=%22%22", "?sok=" + "x" * 3000, "?sok=%3Cscript%3E"],
)
def test_whatever_is_asked_the_page_is_the_page(client: Client, query: str) -> None:
    response = client.get(PATH + query)
    assert response.status_code == 200
    html = response.content.decode()
    assert not marks(html)
    assert "<script>" not in main(html)


@pytest.mark.django_db
@pytest.mark.usefixtures("item")
def test_words_that_are_not_there_are_told_calmly(client: Client) -> None:
    html = page(client, "?sok=simhall")
    assert "Står inte i texten här: <b>simhall</b>." in html
    assert "Första träffen" not in html
    html = page(client, "?sok=arbetsmarknadsnämnden+§+9+2019-06-18")
    assert "Står inte i texten" not in html
    html = page(client, "?sok=bussar+simhall")
    assert "Orden du sökte på är markerade: <b>bussar</b>." in html
    assert "Står inte i texten här: <b>simhall</b>." in html


@pytest.mark.django_db
def test_marks_and_doubts_live_together(client: Client) -> None:
    paper(["Nämnden för namnet, nämnden.", "Slut."], [change(1, 3, "namnden.", "nämnden.")])
    html = page(client, '?sok="namnet+nämnden"')
    assert re.search(
        r'Nämnden för <mark id="traff-2">namnet, </mark><a class="mended" id="ord-1" [^>]*>'
        r"<mark>nämnden</mark>\.</a>",
        html,
    )
    assert marks(html).count("nämnden") == 2


@pytest.mark.django_db
def test_marks_cost_no_query(client: Client) -> None:
    paper(["Nämnden för namnet, nämnden.", "Slut."], [change(1, 3, "namnden.", "nämnden.")])
    assert count_queries(client, PATH) == count_queries(client, PATH + "?sok=nämnden+simhall+S")


@pytest.mark.django_db
def test_the_page_marks_what_the_hit_has_marked(client: Client) -> None:
    make_indexed(
        "Plan för vatten- och avloppstaxa",
        "Dnr AMN 2019/178. Bo Ek (S) talar den 18 juni 2019 om § 7. Feriejobb finns.",
    )
    query = "vattentaxa S amn2019-0178 2019-06-18 § 7 sommarjobb"
    answer = client.get("/sok/", {"q": query}).content.decode()
    hit = answer[answer.index('<article class="hit">') :]
    words = re.findall(r"<mark>(.*?)</mark>", hit[: hit.index("</article>")])
    (link,) = re.findall(r'<h3><a href="([^"]+)"', hit)
    assert {"S", "AMN 2019/178", "18 juni 2019", "§ 7", "Feriejobb"} <= set(words)
    assert "vatten- och avloppstaxa" in words
    assert set(words) <= set(marks(page(client, path=markup.unescape(link))))


@pytest.mark.django_db
def test_a_document_keeps_its_former_parameter_and_its_page(client: Client) -> None:
    sheets = [
        "Inledning.",
        *("\n".join(["Fyllning."] * 400) for _each in range(2)),
        "Fritidsbanken.",
    ]
    path = make_paper(sheets).page_url
    for parameter in ("q", "sok"):
        html = page(client, f"?blad=4&{parameter}=bank", path)
        assert marks(html) == ["Fritidsbanken"]
        own = re.search(r'<link rel="canonical" href="http://testserver([^"]+)"', html)
        assert own is not None
        assert f'<a href="{own[1]}">Visa utan markering</a>' in html
        assert "Fritidsbanken" in page(client, path=own[1])
        assert not marks(page(client, path=own[1]))


@given(st.lists(st.text(max_size=30), max_size=8), st.sampled_from(["skola", "§ 7", "a", "S"]))
def test_cutting_at_the_marks_changes_nothing(runs: list[str], query: str) -> None:
    whole = "".join(runs)
    spans = Marker(parse(query)[0]).spans_as_printed(whole)
    at, told, found = 0, "", ""
    for run in runs:
        for one in stretches(run, spans, at):
            told += one.text
            found += one.text if one.found else ""
        at += len(run)
    assert told == whole
    assert found == "".join(whole[span.start : span.end] for span in spans)
