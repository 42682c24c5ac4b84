"""Pages that hold data to take home, as schema.org's Dataset."""

from django.urls import reverse

from amnarchive.heads.head import Node, node

FILES = {
    "reservations": "reservations_csv",
    "statements": "statements_csv",
    "atlas": "atlas_csv",
    "agreement": "agreement_csv",
    "likenesses": "likenesses_csv",
}
"""Which page shows what file holds, by the names of their addresses."""


def dataset_node(page: str, name: str, description: str) -> Node | None:
    """The data that a page shows, with its file; None where the page has none.

    `page` is the name of its address; `description` is the page's own.
    """
    if page not in FILES or not description:
        return None
    file = {"encodingFormat": "text/csv", "contentUrl": reverse(FILES[page])}
    return node(
        "Dataset",
        {
            "name": name,
            "description": description,
            "url": reverse(page),
            "isAccessibleForFree": True,
            "distribution": [node("DataDownload", file)],
        },
    )
