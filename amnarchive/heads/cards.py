"""Where the pictures of previews are; views/cards draws them.

An address with the words' version in it may be kept for long: what stands there never changes. One
without is for pages that do not know all the words; it always shows those of today.
"""

from django.urls import reverse

from amnarchive.cards.text import CardText
from amnarchive.heads.card_words import archive_words
from amnarchive.heads.head import Card
from amnarchive.models import AgendaItem, Document, Meeting, Party, Person


def card(name: str, args: list[str], words: CardText) -> Card:
    """The picture with these words; `name` and `args` are those of its address."""
    return Card(reverse(name, args=[*args, words.version]), words.said)


def archive_card() -> Card:
    """The picture of the archive itself, for pages that have none of their own."""
    return card("archive_card", [], archive_words())


def meeting_args(meeting: Meeting) -> list[str]:
    """What stands in the address of its picture."""
    return [meeting.body.slug, meeting.slug]


def item_args(item: AgendaItem) -> list[str]:
    """What stands in the address of its picture."""
    return [*meeting_args(item.meeting), item.slug]


def paper_args(document: Document) -> list[str]:
    """What stands in the address of its picture."""
    return [document.sha256[:16]]


def todays_meeting_card(meeting: Meeting) -> Card:
    """The picture of a meeting."""
    return Card(reverse("meeting_card", args=meeting_args(meeting)), str(meeting.body.label))


def todays_item_card(item: AgendaItem) -> Card:
    """The picture of a §."""
    return Card(reverse("item_card", args=item_args(item)), str(item))


def todays_paper_card(document: Document) -> Card:
    """The picture of a report or an attachment."""
    return Card(reverse("paper_card", args=paper_args(document)), document.shown_title)


def todays_person_card(person: Person) -> Card:
    """The picture of a person."""
    return Card(reverse("person_card", args=[person.slug]), person.name)


def todays_party_card(party: Party, name: str) -> Card:
    """The picture of a party."""
    return Card(reverse("party_card", args=[party.code]), name)
