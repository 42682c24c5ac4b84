"""The many words for one thing in a committee's minutes. No person or act here is real."""

import pytest

from ingest.types import Item, MotionContent, StatementKind, VoteKind
from tests.ingest.paper import read_minutes

ADMINISTRATION, OWN = MotionContent.ADMINISTRATION, MotionContent.OWN
REJECTION, ADDITION = MotionContent.REJECTION, MotionContent.ADDITION
POSTPONEMENT = MotionContent.POSTPONEMENT
SPECIAL, SUBSTITUTE = StatementKind.SPECIAL_STATEMENT, StatementKind.SUBSTITUTE_STATEMENT


def _item(text: str, decision: str = "1. Nämnden beslutade att bygga bryggan.") -> Item:
    paper = (
        "§ 7\n\nBryggor\n\nAMN 2031-0041-1.2\n\nNämndens beslut\n\n"
        f"{decision}\n\n{text}\n\n§ 8\n\nSlut\n\nInget.\n"
    )
    return read_minutes(paper)[0].items[0]


def _motions(item: Item) -> list[tuple[str | None, MotionContent, bool | None]]:
    return [(m.by[0].name, m.content, m.carried) for m in item.motions]


def test_what_one_may_vote_for_is_not_yet_found() -> None:
    item = _item(
        "Förslag till beslut\n\nAda Ek (S) föreslog bifall till förvaltningens förslag.\n\n"
        "Bo Al m.fl. (M) lade fram ett eget förslag till beslut.\n\n"
        "Beslutsgång\n\nOrdföranden fann bifall till förvaltningens förslag. Votering begärdes.\n\n"
        "Den som bifaller förvaltningens förslag röstar ja. "
        "Den som bifaller Bo Al m.fl. (M) förslag röstar nej.\n\n"
        "Ja-röster: Ada Ek (S), Cia Ur (S).\n\nNej-röster: Bo Al (M).\n\n"
        "Nämnden beslutade alltså med 2 röster mot 1 att bifalla förvaltningens förslag."
    )
    assert _motions(item) == [("Ada Ek", ADMINISTRATION, True), ("Bo Al", OWN, False)]
    assert [(v.yes, v.no) for v in item.votes] == [(2, 1)]


def test_a_count_without_the_words_yes_and_no() -> None:
    item = _item("Beslutsgång\n\nMed 7 röster mot 5 beslutade nämnden att bygga bryggan.")
    assert [(v.yes, v.no) for v in item.votes] == [(7, 5)]
    assert item.vote is VoteKind.ROLL_CALL


def test_a_postponement_in_the_infinitive_is_carried() -> None:
    item = _item(
        "Förslag till beslut\n\nBo Al (M) föreslog att ärendet skulle bordläggas.",
        "Nämnden beslutade att bordlägga ärendet till sommaren.",
    )
    assert _motions(item) == [("Bo Al", POSTPONEMENT, True)]


def test_an_addition_that_the_chair_found_lost() -> None:
    item = _item(
        "Förslag till beslut\n\nBo Al (V) föreslog bifall till förvaltningens förslag "
        "samt ett tillägg om bänkar.\n\nBeslutsgång\n\n"
        "Ordföranden fann att nämnden biföll förvaltningens förslag. Ordföranden prövade därefter "
        "Bo Als (V) tilläggsförslag och fann att nämnden avslog det."
    )
    assert _motions(item) == [("Bo Al", ADMINISTRATION, True), ("Bo Al", ADDITION, False)]


def test_all_but_one_are_not_all() -> None:
    item = _item(
        "Förslag till beslut\n\nAda Ek (S) föreslog, med instämmande från samtliga ledamöter "
        "utom Bo Al (SD), bifall till förvaltningens förslag.\nBo Al (SD) yrkade avslag på "
        "förvaltningens förslag.\n\nBeslutsgång\n\n"
        "Ordföranden ställde bifall mot avslag och fann bifall till förvaltningens förslag."
    )
    assert item.vote is VoteKind.WITHOUT_VOTE
    assert _motions(item)[-1] == ("Bo Al", REJECTION, False)


def test_a_rejection_falls_when_somebodys_own_proposal_wins() -> None:
    item = _item(
        "Förslag till beslut\n\nAda Ek (S) lade fram ett gemensamt förslag till beslut.\n\n"
        "Bo Al (SD) yrkade avslag på ärendet.\n\nBeslutsgång\n\n"
        "Ordföranden fann att nämnden beslutade i enlighet med Ada Eks (S) förslag."
    )
    assert _motions(item) == [("Ada Ek", OWN, True), ("Bo Al", REJECTION, False)]


def test_the_chairs_own_rejection_wins() -> None:
    item = _item(
        "Yrkanden\n\nBo Al (SD) yrkar bifall till yrkande från SD.\n"
        "Ordföranden Ada Ek (S) yrkar avslag på hemställan från hamnen.\n\nPropositionsordning\n\n"
        "Ordföranden Ada Ek (S) prövar yrkandena och finner att det egna yrkandet bifallits."
    )
    assert _motions(item) == [("Bo Al", OWN, False), ("Ada Ek", REJECTION, True)]


def test_the_chairs_proposal_without_a_counterpart() -> None:
    item = _item(
        "Beslutsgång\n\nOrdföranden Ada Ek (S) föreslog att Bo Al (V) skulle utses. "
        "Nämnden beslutade enligt ordförandens förslag."
    )
    assert _motions(item) == [("Ada Ek", OWN, True)]


@pytest.mark.parametrize(
    ("text", "kind", "names", "said"),
    [
        (
            (
                "Särskilt uttalande\n\nSärskilt uttalande gjordes av vice ordföranden "
                "Bo Al m.fl. (M) på följande sätt.\n\nVi är oroliga."
            ),
            SPECIAL,
            ["Bo Al"],
            "Vi är oroliga.",
        ),
        (
            "Ersättaryttrande\n\nErsättaren Bo Al (KD) lät anmäla att hon hade röstat för bryggan.",
            SUBSTITUTE,
            ["Bo Al"],
            "Ersättaren Bo Al (KD) lät anmäla att hon hade röstat för bryggan.",
        ),
        (
            "Protokollsanteckning\n\nBo Al (SD) lät till protokollet anteckna att han avstod.",
            StatementKind.NOTE,
            ["Bo Al"],
            "Bo Al (SD) lät till protokollet anteckna att han avstod.",
        ),
        (
            (
                "Ersättaryttranden\n\nErsättaren Bo Al (KD) avgav ett ersättaryttrande.\n\n"
                "Ersättaren Bo Al (KD):\n\nVi stöder bryggan."
            ),
            SUBSTITUTE,
            ["Bo Al"],
            "Vi stöder bryggan.",
        ),
    ],
)
def test_how_a_statement_opens(text: str, kind: StatementKind, names: list[str], said: str) -> None:
    (statement,) = _item(text).statements
    assert (statement.kind, [s.name for s in statement.by]) == (kind, names)
    assert statement.text == said


def test_two_who_are_announced_together_and_speak_apart() -> None:
    statements = _item(
        "Ersättaryttranden\n\nErsättarna Bo Al (KD) och Cia Ur (Fi) avgav var sitt yttrande.\n\n"
        "Ersättaren Bo Al (KD):\n\nBryggan är bra.\n\nErsättaren Cia Ur (Fi):\n\nBänkar saknas."
    ).statements
    assert [(s.by[0].name, s.text) for s in statements] == [
        ("Bo Al", "Bryggan är bra."),
        ("Cia Ur", "Bänkar saknas."),
    ]


def test_one_who_speaks_twice_announces_nothing() -> None:
    statements = _item(
        "Protokollsanteckningar\n\nAda Ek (C) antecknar som yttrande ett brev.\n"
        "Ledamöterna från M antecknar ett brev.\n"
        "Ledamöterna från V och S antecknar följande till protokollet:\n\nBryggan är bra.\n\n"
        "Ada Ek (C) antecknar följande till protokollet:\n\nBänkar behövs."
    ).statements
    assert [s.by[0].party for s in statements] == ["C", "M", "V", "C"]


def test_jav_under_other_paragraphs_is_not_of_this_one() -> None:
    item = _item("", "Ada Ek (M) anmäler jäv under följande paragrafer:\n\nParagraf 9, Bänkar")
    assert item.recusals == ()


def test_a_budget_put_against_another_is_rejected() -> None:
    item = _item(
        "Yrkanden\n\nAda Ek (S) yrkar bifall till budgetförslaget från S och avslag på "
        "budgetförslaget från M.\n\nPropositionsordning\n\n"
        "Ordföranden prövar förslagen och finner att budgetförslaget från S bifallits."
    )
    assert _motions(item) == [("Ada Ek", OWN, True), ("Ada Ek", REJECTION, True)]


def test_jav_told_in_the_decision() -> None:
    item = _item("", "Bidraget beviljas.\n\nBo Al (M) anmälde jäv och lämnade lokalen.")
    assert [r.name for r in item.recusals] == ["Bo Al"]
    assert [p.text for p in item.decision] == ["Bidraget beviljas."]


@pytest.mark.parametrize(
    "decision",
    [
        (
            "1. Nämnden beslutade att bygga.\n2. Nämnden beslutade att anföra följande:\n\n"
            "Bryggan behövs.\n\nFler bör byggas."
        ),
        (
            "1. Nämnden beslutade att bygga.\n2. Planen antas med följande två tillägg:\n\n"
            "Bänkar ställs ut.\n\nLampor hängs upp."
        ),
    ],
)
def test_what_is_added_belongs_to_the_point_that_adds_it(decision: str) -> None:
    first, second = _item("Ärendet\n\nOm bryggor.", decision).decision
    assert first.text == "Nämnden beslutade att bygga."
    assert second.text.endswith(("Fler bör byggas.", "Lampor hängs upp."))


def test_proposals_known_by_their_number() -> None:
    item = _item(
        "Förslag till beslut\n\n1) Ada Ek (S) föreslår bifall till förvaltningens förslag.\n"
        "2) Bo Al (M) föreslår ett eget förslag till beslut.\n\nBeslutsgång\n\n"
        "Ordföranden ställer förslagen mot varandra och finner att nämnden beslutar "
        "enligt förslag 1)."
    )
    assert _motions(item) == [("Ada Ek", ADMINISTRATION, True), ("Bo Al", OWN, False)]


def test_who_joins_the_yrkande_right_before() -> None:
    item = _item(
        "Yrkanden\n\nAda Ek (S) yrkade bifall till förvaltningens förslag. "
        "I yrkandet instämde Bo Al (V) och Cia Ur (MP).\n\nBeslutsgång\n\n"
        "Ordföranden prövade yrkandet och fann att Ada Eks yrkande bifallits."
    )
    assert [[s.name for s in m.by] for m in item.motions] == [["Ada Ek"], ["Bo Al", "Cia Ur"]]
    assert [(m.content, m.carried) for m in item.motions] == [(ADMINISTRATION, True)] * 2


def test_the_chairs_own_change_put_after_the_rest() -> None:
    item = _item(
        "Förslag till beslut\n\nOrdföranden Ada Ek (S) yrkade bifall till förvaltningens förslag "
        "med den ändringen att punkt 2 utgår.\nBo Al (C) yrkade bifall till ett tilläggsförslag."
        "\n\nBeslutsgång\n\nOrdföranden fann bifall till förvaltningens förslag. "
        "Därefter ställde ordföranden proposition på sitt eget ändringsyrkande och fann att det "
        "bifölls. Till sist prövade ordföranden Bo Als (C) tilläggsförslag och fann att det "
        "avslogs."
    )
    assert _motions(item) == [
        ("Ada Ek", ADMINISTRATION, True),
        ("Ada Ek", OWN, True),
        ("Bo Al", ADDITION, False),
    ]


def test_lists_of_votes_in_running_text() -> None:
    (vote,) = _item(
        "Beslutsgång\n\nVid omröstningen avgavs 2 ja-röster och 1 nej-röst. "
        "Ja röstade Ada Ek (S) och Bo Al (V). Nej röstade Cia Ur (M)."
    ).votes
    assert [(b.name, b.vote) for b in vote.ballots] == [
        ("Ada Ek", "yes"),
        ("Bo Al", "yes"),
        ("Cia Ur", "no"),
    ]


def test_an_agreed_committee_is_unanimous() -> None:
    text = "Beslutsgång\n\nOrdföranden fann att nämnden var enig om bryggan."
    assert _item(text).vote is VoteKind.UNANIMOUS


def test_parties_that_reserve_themselves_by_name() -> None:
    item = _item(
        "Reservation\n\nModeraterna, S och (V) reserverar sig mot beslutet.\n\n"
        "Särskilt uttalande\n\nSocialdemokraterna och Vänsterpartiet lämnade ett uttalande.\n\n"
        "Vi är nöjda."
    )
    assert [[s.party for s in r.by] for r in item.reservations] == [["M", "S", "V"]]
    (statement,) = item.statements
    assert ([s.party for s in statement.by], statement.text) == (["S", "V"], "Vi är nöjda.")


def test_parties_named_inside_a_persons_text_are_its_text() -> None:
    (reservation,) = _item(
        "Reservation\n\nAda Ek (M) lämnar följande skriftliga reservation:\n\n"
        "Moderaterna och Liberalerna reserverar sig till förmån för sitt förslag."
    ).reservations
    assert reservation.by[0].name == "Ada Ek"
    assert reservation.text.startswith("Moderaterna och Liberalerna")
