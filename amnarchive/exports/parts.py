"""The columns of the lists of reservations and of statements."""

from collections.abc import Callable

from amnarchive.exports import item_columns as of_item
from amnarchive.exports.cells import plain
from amnarchive.exports.item_columns import joined
from amnarchive.exports.table import Columns


def columns(site: Callable[[str], str], *, reservations: bool) -> Columns:
    """Give the columns of a list of reservations, else of statements."""
    own: Columns = (
        {"Till förmån för": lambda hit: joined(b.party_letter for b in hit.favoured)}
        if reservations
        else {"Sort": lambda hit: hit.kind}
    )
    return {
        "Datum": lambda hit: hit.item.meeting.date.isoformat(),
        "Nämnd": lambda hit: hit.item.meeting.body.name,
        "Kommun": lambda hit: hit.item.meeting.body.municipality,
        "Paragraf": lambda hit: hit.item.plain_label,
        "Rubrik": lambda hit: plain(hit.title),
        "Diarienummer": lambda hit: of_item.diary_numbers(hit.item),
        "Ämnen": lambda hit: of_item.topics(hit.item),
        "Partier": lambda hit: joined(s.party_letter for s in hit.speakers if s.party_letter),
        "Personer": lambda hit: joined(hit.speakers),
        **own,
        "Utfall": lambda hit: of_item.outcome(hit.item),
        "Så beslutades det": lambda hit: of_item.manner(hit.item),
        "Röster": lambda hit: of_item.counts(hit.item),
        "Textställe": lambda hit: plain(hit.snippet),
        "Adress": lambda hit: site(hit.url),
        "Handling SHA-256": lambda hit: of_item.source(hit.item),
    }
