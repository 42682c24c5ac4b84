"""The closed lists of words that the stages share, read from `ingest/data`."""

from ingest.vocabulary.bodies import body_in, is_body
from ingest.vocabulary.fold import fold, near
from ingest.vocabulary.headings import Heading, heading_of
from ingest.vocabulary.months import month_number
from ingest.vocabulary.parties import is_party, party_by_name, party_letter
from ingest.vocabulary.table import table

__all__ = [
    "Heading",
    "body_in",
    "fold",
    "heading_of",
    "is_body",
    "is_party",
    "month_number",
    "near",
    "party_by_name",
    "party_letter",
    "table",
]
