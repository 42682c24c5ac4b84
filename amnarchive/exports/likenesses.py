"""The columns of the list of like texts."""

from collections.abc import Callable

from amnarchive.exports import item_columns as of_item
from amnarchive.exports.item_columns import joined
from amnarchive.exports.table import Columns


def columns(site: Callable[[str], str]) -> Columns:
    """Give the columns; a row has `group`, `group_url` and `member`, which has `text`."""
    return {
        "Grupp": lambda row: site(row.group_url),
        "Texter i gruppen": lambda row: row.group.texts,
        "Mellan partier": lambda row: "ja" if row.group.across else "nej",
        "Datum": lambda row: row.member.text.date.isoformat(),
        "Nämnd": lambda row: row.member.text.item.meeting.body.name,
        "Kommun": lambda row: row.member.text.item.meeting.body.municipality,
        "Paragraf": lambda row: row.member.text.item.plain_label,
        "Rubrik": lambda row: row.member.text.item.title,
        "Sort": lambda row: row.member.text.kind,
        "Partier": lambda row: joined(who.party_letter for who in row.member.text.parties),
        "Personer": lambda row: joined(row.member.text.speakers),
        "Först i tiden": lambda row: "ja" if row.member.is_first else "",
        "Likhet med den första (%)": lambda row: (
            "" if row.member.percent is None else row.member.percent
        ),
        "Adress": lambda row: site(row.member.text.url),
        "Jämför": lambda row: site(row.member.compare_url) if row.member.compare_url else "",
        "Handling SHA-256": lambda row: of_item.source(row.member.text.item),
    }
