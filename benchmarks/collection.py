"""Puts a test collection of §§ into an empty archive, as the reading of minutes would.

Each § goes through the project's own segmentation and structure; body, day, number, title and
diary numbers are the collection's.
"""

import datetime as dt
import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.utils.text import slugify

from amnarchive.actions.store.items import store_items
from amnarchive.actions.store.parties import PartyRegister
from amnarchive.actions.store.printed import printed_names
from amnarchive.actions.store.register import PersonRegister
from amnarchive.models import AgendaItem, Body, Document, Meeting
from ingest.segment import segment
from ingest.structure.item.read import read_item
from ingest.structure.split import Raw, split
from ingest.types import Form, Item, Line, MeetingHead, Minutes, Page, Place, Repaired
from ingest.vocabulary.table import table

Doc = dict[str, Any]


def read_collection(path: Path) -> list[Doc]:
    """The documents of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def store_collection(docs: Iterable[Doc]) -> dict[int, str]:
    """Store the §§ as public ones; give the id of each by its key in the database."""
    meetings: dict[tuple[str, dt.date], list[Doc]] = defaultdict(list)
    for doc in docs:
        meetings[doc["body"], _day(doc)].append(doc)
    named: dict[int, str] = {}
    for (body, day), held in sorted(meetings.items()):
        named |= _store_meeting(body, day, held)
    return named


def _day(doc: Doc) -> dt.date:
    """The day; a § without one gets the last day of the year that its id names."""
    if doc["date"]:
        return dt.date.fromisoformat(doc["date"])
    year = re.search(r"(?:19|20)[0-9]{2}", doc["id"])
    return dt.date(int(year[0]) if year else 2000, 12, 31)


def _store_meeting(body_name: str, day: dt.date, docs: list[Doc]) -> dict[int, str]:
    name, _, municipality = body_name.rpartition(" ")
    body = Body.objects.only_one(name, municipality) or Body.objects.create(
        name=name,
        municipality=municipality,
        slug=slugify(body_name),
        abbreviation=_letters(name),
    )
    document = Document.objects.create(
        name=f"{body.slug} {day}", kind="minutes", form="text", status="published", size=1,
        public=True, sha256=f"{body.pk:032}{day:%Y%m%d}".rjust(64, "0"),
    )  # fmt: skip
    meeting = Meeting.objects.create(body=body, date=day, published=True)
    items = tuple(_item(doc, position) for position, doc in enumerate(docs, 1))
    minutes = Minutes(name, MeetingHead(date=day), items, municipality=municipality)
    parties = PartyRegister(day)
    people = PersonRegister(municipality, printed_names(minutes), parties)
    store_items(
        document=document,
        meeting=meeting,
        minutes=minutes,
        public=True,
        people=people,
        parties=parties,
    )
    rows = list(AgendaItem.objects.filter(meeting=meeting).order_by("position"))
    return {row.pk: doc["id"] for row, doc in zip(rows, docs, strict=True)}


def _letters(name: str) -> str:
    """What a body of that name is called for short, by the reader's own table."""
    found = [letters[-1] for city in table("bodies").values() for known, letters in city.items()
             if known == name and letters]  # fmt: skip
    return found[0] if found else ""


def _item(doc: Doc, position: int) -> Item:
    lines = tuple(
        Line(text, Place(1, number)) for number, text in enumerate(doc["text"].split("\n"), 1)
    )
    segmentation = segment(Repaired(Form.TEXT, (Page(1, lines),), ()))
    raws = split(segmentation.blocks).items
    opening = segmentation.blocks[0]
    raw = Raw(doc["number"], opening, blocks=list(segmentation.blocks))
    if len(raws) == 1 and raws[0].number is not None:
        raw = raws[0]
    item = read_item(raw, position, [])
    return replace(
        item,
        number=doc["number"],
        title=doc["title"] or item.title,
        diary_numbers=tuple(doc["diary_numbers"]) or item.diary_numbers,
    )
