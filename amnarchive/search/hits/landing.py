"""Links of hits: the page one lands on marks the words that were looked for."""

import re
from urllib.parse import urlencode

from amnarchive.search.typed.clauses import Query
from amnarchive.search.typed.terms import Word

PARAMETER = "sok"
"""Its value is a query; the address without it is the page's own."""


def landing_query(query: Query, typed: str) -> str:
    """Give what the page is to mark: as typed, with misspelt words put right.

    The page asks nothing of the database for it, so it cannot find out what was meant.
    """
    if not query.wanted:
        return ""
    terms = [term for clause in query.wanted for term in clause.terms]
    for term in terms:
        if isinstance(term, Word) and term.instead:
            whole = rf"(?<![^\W_]){re.escape(term.word)}(?![^\W_])"
            typed = re.sub(whole, " OR ".join(term.instead), typed, flags=re.IGNORECASE)
    return typed


def landing(url: str, wanted: str, anchor: str = "", **others: str | int) -> str:
    """Join an address, what is to be marked there ("" for nothing), and a place on the page."""
    parameters = others | ({PARAMETER: wanted} if wanted else {})
    query = f"?{urlencode(parameters)}" if parameters else ""
    return f"{url}{query}{f'#{anchor}' if anchor else ''}"
