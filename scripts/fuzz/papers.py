"""Text that looks like minutes, so that the deep rules are reached, broken in odd places."""

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from random import Random

from ingest.types import Box, Form, Line, Page, Place, Repaired

_FIRST = ["Asta", "Bo", "Carl-Johan", "Dilşad", "Éva", "Göran", "Åsa", "Maj-Britt", "Öjvind", "X"]
_LAST = ["Ek", "von Linde", "Lindehag-Öhrn", "Nouri", "Å", "Sandell", "af Ström", "O'Hara", "Š"]
_ROLES = ["ordföranden", "ledamoten", "vice ordföranden", "ersättaren", "tjänstgörande ersättaren"]
_BODIES = ["Arbetsmarknadsnämnden", "Nämnden", "Kommunstyrelsen", "Socialnämnden", "Utskottet"]
_LETTERS = ["S", "M", "V", "MP", "L", "FP", "KD", "SD", "C", "Fi", "-", "XYZ", "s", "8", "$", ""]
_DATES = [
    "den 14 maj 2019", "2019-05-14", "onsdagen den 3 juni 2020, kl. 16:30 – 18:05", "den 31 februari 2021",
    "9999-12-31", "den 0 maj 0000", "14/5 -19", "kl. 25:99", "20190514", "den 29 februari 1900",
    "år 9999", "den 1 januari 10000", "kl 24.00",
]  # fmt: skip
_NUMBERS = ["AMN 2019-0178-1.3", "Dnr 322-278/2009", "2026.007 BUN", "SLK-2024-00074", "KS/2020:1",
            "Dnr", "AMN 9999/99999999999", "191212121212", "811218-9876"]  # fmt: skip
_SENTENCES = [
    "{who} yrkar bifall till förvaltningens förslag.", "{who} yrkar avslag på förslaget.",
    "{who} yrkade att ärendet skulle återremitteras.", "{who} yrkar i första hand bordläggning",
    "{who} och {who} yrkar bifall till {who}s förslag och avslag på {who}s tilläggsyrkande.",
    "Ordföranden ställer proposition på yrkandena och finner att nämnden beslutar enligt förslaget.",
    "Omröstning begärs.", "Ja för bifall, Nej för avslag.", "Med {n} ja mot {n} nej och {n} som avstår",
    "Ja: {who}, {who}, {who}", "Nej: {who}", "Avstår: {who}", "{who} Ja", "{who} x", "{n} ja-röster",
    "{who} reserverar sig mot beslutet till förmån för eget förslag.", "Reservation av {who} m.fl.",
    "{who} och {party} reserverar sig skriftligt, se bilaga {n}.", "Särskilt uttalande av {who}, {who}",
    "{who} lämnar ett särskilt yttrande enligt följande:", "Ersättaryttrande av {who}", "“{who}”",
    "{who} anmäler jäv och deltar inte i handläggningen.", "{who} tjänstgör för {who} §§ {n}–{n}",
    "Ärendet bordläggs.", "Ärendet återremitteras", "{body} beslutar", "{body} beslutar att",
    "{body} föreslår att kommunfullmäktige beslutar:", "Paragrafen justeras omedelbart.", "Bilaga {n}",
    "Tjänsteutlåtande {date}", "Förvaltningens skrivelse av {date}", "Justerat {date}", "§ {n}", "§§ {n}-{n}",
    "§ {n} {body}s verksamhetsplan", "§ {n}.", "§{n} (forts.)", "Sid {n} ({n})", "{n}.", "{n}) att", "att",
    "• {body} godkänner", "- ", "a) {who}", "Dnr {dnr}", "{dnr}", "{dnr}, {dnr}", "{date}", "{who} ({party})",
    "{who}, {who} och {who} ({party}) förslag till beslut", "enligt lag (2017:725) 5 kap. 2 §", "m.fl.",
    "Utdrag ur protokoll", "Protokollsutdrag", "Innehållsförteckning", "§ {n} Titel ........ {n}", "Vid protokollet",
    "Tjänsteutlåtande", "Till", "Förvaltningens förslag till beslut", "Bilagor", "{who}\tförvaltningschef",
]  # fmt: skip
_ODD = ["\t", "\u00a0", "  ", "\u00ad", "-\n", "\n", "\n\n", "\u2028", "(", ")", "§", "–", "…", ":", ";", "\ufffd",
        "é", "\U0001f600", "\u0301", "ſ", "İ", "²", "½", "٣", "|", "\x0b", "\x1c"]  # fmt: skip
_LONG = [
    "ord " * 400,
    "A" * 3000,
    "(S) " * 200,
    "§ 1 " * 100,
    "Ja " * 300,
    ", ".join(["Bo Ek (S)"] * 150),
]


@cache
def _words() -> tuple[str, ...]:
    """Headings, labels, names of bodies: all that the reader's own lists know."""
    known: list[str] = []
    for name in ("headings", "labels", "bodies", "running", "roles"):
        table = tomllib.loads(files("ingest.data").joinpath(f"{name}.toml").read_text("utf-8"))
        known += _leaves(table)
    return tuple(known)


def _leaves(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [leaf for key, part in value.items() for leaf in (str(key), *_leaves(part))]
    if isinstance(value, list):
        return [leaf for part in value for leaf in _leaves(part)]
    return []


def _who(rng: Random) -> str:
    name = f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
    if rng.random() < 0.1:
        name = name.upper()
    role = f"{rng.choice(_ROLES)} " if rng.random() < 0.3 else ""
    others = " m.fl." if rng.random() < 0.1 else ""
    party = f" ({rng.choice(_LETTERS)})" if rng.random() < 0.8 else ""
    return role + name + others + party


def _number(rng: Random) -> str:
    return str(rng.choice([0, 1, 2, 3, 9, 12, rng.randrange(400), 10**11, 2**31, "٣", "1 000"]))


def _sentence(rng: Random) -> str:
    text = rng.choice(_SENTENCES)
    fill: dict[str, Callable[[Random], str]] = {
        "{who}": _who, "{n}": _number, "{body}": lambda r: r.choice(_BODIES),
        "{date}": lambda r: r.choice(_DATES), "{dnr}": lambda r: r.choice(_NUMBERS),
        "{party}": lambda r: r.choice(_LETTERS),
    }  # fmt: skip
    for slot, give in fill.items():
        while slot in text:
            text = text.replace(slot, give(rng), 1)
    return text


def _broken(rng: Random, text: str) -> str:
    for _ in range(rng.randrange(3)):
        at = rng.randrange(len(text) + 1)
        what = rng.random()
        if what < 0.4:
            text = text[:at] + rng.choice(_ODD) + text[at:]
        elif what < 0.6:
            text = text[:at] + text[at + rng.randrange(1, 6) :]
        elif what < 0.8:
            text = text[:at]
        else:
            text = text[at:] + text[:at]
    return text


def lines(rng: Random, most: int = 120) -> list[str]:
    """Lines of a document; none has a line break or what extraction takes away."""
    made: list[str] = []
    number = rng.randrange(1, 300)
    for _ in range(rng.randrange(1, most)):
        what = rng.random()
        if what < 0.12:
            made += ["", f"§ {number}", rng.choice(_SENTENCES).partition("{")[0] or "Titel", ""]
            number += rng.choice([0, 1, 1, 1, 1, 2, -1])
        elif what < 0.35:
            made.append(rng.choice(_words()) + rng.choice(["", "", ":", " ", f": {_who(rng)}"]))
        elif what < 0.8:
            made.append(_sentence(rng))
        elif what < 0.9:
            made.append("")
        elif what < 0.91:
            made.append(rng.choice(_LONG))
        else:
            made.append(_who(rng))
        if rng.random() < 0.2:
            made[-1] = _broken(rng, made[-1])
    return [line for text in made for line in text.splitlines() or [""]]


def paper(rng: Random, most: int = 120) -> Repaired:
    """The same as pages, plain or laid out, of any form."""
    form = rng.choice(list(Form))
    pages = []
    for number in range(1, rng.randrange(1, 4) + 1):
        texts = lines(rng, most)
        laid = form in {Form.PDF, Form.SCAN} and rng.random() < 0.8
        give = _laid_out if laid else _plain
        width, height = (595.0, 842.0) if laid else (None, None)
        scanned = form is Form.SCAN
        pages.append(Page(number, give(rng, number, texts), width, height, scanned))
    return Repaired(form, tuple(pages), title=rng.choice([None, "", _sentence(rng)]))


def _plain(rng: Random, page: int, texts: list[str]) -> tuple[Line, ...]:
    marked = rng.random() < 0.3
    return tuple(
        Line(
            text,
            Place(page, n),
            heading=rng.choice([None, None, 1, 2, 6]) if marked and text.strip() else None,
            bullet=rng.choice([None, None, "•", "1.", "a)", "-", ""]) if marked else None,
            level=rng.randrange(9) if marked else 0,
            bold=rng.random() < 0.1,
        )
        for n, text in enumerate(texts, 1)
    )


def _laid_out(rng: Random, page: int, texts: list[str]) -> tuple[Line, ...]:
    made = []
    top = 50.0
    for n, text in enumerate((t for t in texts if t.strip()), 1):
        left = rng.choice([70.0, 70.0, 70.0, 90.0, 200.0, 350.0, rng.uniform(-50, 700)])
        size = rng.choice([10.0, 10.0, 10.0, 12.0, 18.0, 0.1])
        box = Box(left, top, left + 0.5 * size * len(text), top + size)
        made.append(Line(text, Place(page, n, box), size=size, bold=rng.random() < 0.2))
        top += rng.choice([0.0, 12.0, 12.0, 12.0, 24.0, -12.0, 300.0])
    return tuple(made)


def sentences() -> list[str]:
    """The sentences with one and the same filling."""
    fill = {"{who}": "Bo Ek (S)", "{n}": "2", "{body}": "Nämnden", "{date}": "den 1 maj 2019",
            "{dnr}": "AMN 2019-0178-1.3", "{party}": "S"}  # fmt: skip
    made = []
    for template in _SENTENCES:
        sentence = template
        for slot, value in fill.items():
            sentence = sentence.replace(slot, value)
        made += [sentence + " ", sentence + "\n"]
    return made
