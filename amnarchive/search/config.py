"""Every setting of the search, in one place."""

PAGE_SIZE = 20
COUNT_CAP = 10_000
"""More hits than this are told as "över 10 000"."""

RANK_CANDIDATES = 1_500
"""By relevance only the newest so many matches are ranked: ranking all is what killed the peers."""

STATEMENT_TIMEOUT_MS = 2_500

QUERY_MAX_CHARS = 500
QUERY_MAX_CLAUSES = 20

PREFIX_LEAST = 4
"""A shorter word is not looked for as the first part of a compound."""
SUFFIX_LEAST = 3
"""A shorter word is not looked for as the last part of a compound."""
COMPOUND_LEAST = 6
"""A shorter word of the text is not taken for a compound."""

WEIGHTS = [0.05, 0.15, 0.4, 1.0]
"""Of D (text), C (body, date, who), B (decision, diary numbers), A (title); Postgres's order."""
PART_OF_COMPOUND = 0.3
"""How much a match within a compound counts beside a match of the word itself."""

VECTOR_MAX_BYTES = 900_000
"""Postgres refuses a tsvector over 1,048,575 bytes; our sum is an estimate, so stay below."""
POSITION_MAX = 16_383
POSITIONS_MAX = 255
"""Limits of a tsvector: the highest position, and positions a lexeme."""
STEM_POSITIONS_MAX = 20
"""More occurrences do not change the rank."""
WORD_MAX_CHARS = 60

SNIPPET_CHARS = 280
SNIPPET_READ_CHARS = 60_000
"""A snippet is looked for in so much of a text; a § is seldom a tenth of it."""
SNIPPET_READ_PAGES = 25
SNIPPET_READ_LINES = 400
"""Of a document so many pages, and lines of each."""
DECISION_CHARS = 240
