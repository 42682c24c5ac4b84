"""Every setting of the search, in one place."""

PAGE_SIZE = 20
COUNT_CAP = 10_000
"""So deep one can turn the pages."""
TALLY_MOST = 10_000
"""Where more seem to match, an even part of them is counted, and told as "ungefär"."""
SAMPLE_ROWS, SAMPLE_LEAST = 2_500, 200
"""About so many rows of them; where it turns out to be less than the second, more are counted."""
TESTED = 5
"""How many times as long a row takes whose words must be tested: where a phrase is asked for."""
SORTED_MOST = 8_000
"""Where more match, the newest are looked for in the last years first."""
PERSONS_MOST = 12
"""So many persons are counted beside the hits."""

RANK_CANDIDATES = 1_500
"""By relevance only the newest so many matches are ranked: ranking all is what killed the peers."""
RANK_OF_MANY = 1_000
"""Fewer where very much matches: the newest of it say no more than half of them."""
RANK_WHOLE = 0.7
"""The share of them that have all words, where there are more than can be ranked."""
GROUPED_MOST = 600
"""So many of the first hits are put together by their cases."""

STATEMENT_TIMEOUT_MS = 2_500

QUERY_MAX_CHARS = 500
QUERY_MAX_CLAUSES = 20

COMPOUND_LEAST, COMPOUND_MOST, COMPOUND_DEPTH = 5, 40, 3
"""Letters of a word that may be a compound, and how many levels of compounds."""

TITLE = 6.0
"""How many times a word of the title counts, where one of the text counts once."""
LOW, TEXT, DECISION = 0.35, 1.0, 1.6
"""The same of recipients, history and the committee's name, of the text, of the decision."""
LENGTHS = {"A": TEXT, "B": DECISION, "C": TEXT, "D": LOW}
"""What a word adds to the length of its row."""

SATURATION = 1.4
"""BM25's k1: how soon more of the same says no more."""
LENGTH_SHARE, LENGTH_USUAL = 0.35, 330.0
"""BM25's b, and the length that is neither long nor short."""
COVERAGE = 0.8
"""How much less a row counts that lacks some of the words: the share that it has, so raised."""
POSTPONED = 0.8
"""What a § counts that only puts off what another settles."""
LOOKED_AFTER = 300
"""So many hits after those of the page are looked at for that."""
PART, SYNONYM = 0.7, 0.4
"""What a part of a compound and a synonym count beside the word itself."""
DERIVED = 0.7
"""What the noun of a verb counts, and the verb of a noun."""
VERB = 0.7
"""What a verb that is no infinitive weighs: `hur mycket höjs avgiften` asks for the fee."""
CORRECTED = 0.9
"""What a word counts that a misspelt one may stand for."""
TOGETHER, APART = 0.1, 0.5
"""What words of an expression that stand apart count, and parts of an unknown compound."""
MISREAD = 0.8
"""What a word counts that a scan misread."""
MISREAD_MOST, MISREAD_INFLECTED, MISREAD_LETTERS = 60, 6, 3
"""How many misreadings of a word are looked up, how many with endings, how many of one letter."""
TYPO_MOST = ((9, 2.0), (6, 1.6), (0, 1.0))
"""How far a word so long may be from the one meant; wrong diacritics count for 0.3."""
TYPO_LISTED, TYPO_COMPOUND = 0.9, 1.0
"""The same for a Swedish word: one of the list can but lack its diacritics (`mal` for mål)."""
TYPO_FREQUENCY, TYPO_RIVALS, TYPO_WORDS = 0.1, 0.35, 4
"""How much likelier frequent words are, and how many of those nearly as likely are tried."""
TYPO_ENDING = 0.2
"""How much farther a word is that the archive has in another form alone."""
NEAR_MOST, MEANT_MOST = 3_000, 12
"""So many words near a misspelt one are weighed, and the best so many looked up in public rows."""
SURELY_PUBLIC = 1_000
"""A word of so many public rows is in one still, whatever was held back a moment ago."""
UNCOUNTED_MOST = 150
"""Of rows that came since the last count, the words of the newest so many are known."""
CORRECTION_MS = 300
"""The database's time for each question about misspelt words."""
NAME_MOST, NAMES_TRIED = 1.3, 12
"""How far each part of a name may be from the one meant, and how many names are looked up."""
NAME_SELDOM, NAME_OFTENER = 2, 10
"""A name in at most so many rows may be a misspelt one that stands so many times as often."""
NAME_PAIRS, NAME_ROWS = 4, 500
"""So many pairs of words are looked up as names, where by chance so few rows have both."""
PAIR = 0.5
"""What it adds that two words of the query stand side by side, as a share of their weight."""
MENTION, YEAR_MENTION, OUTCOME_MENTION = 0.2, 0.2, 0.15
"""What it counts that a number or a day, a year, an outcome is but named in the text."""
SPAN_YEAR = 0.2
"""What it counts that a § is of one of the years that `2026-2028` names."""
PARTY_MENTION = 0.3
"""What it counts that a party is but named in the text, not in the title, and did nothing."""
FORMER = 0.5
"""What it counts that a matter was treated before on the day or in the month asked for."""
KEY_IDF = 6.0
"""The least that a number or a day weighs."""
MONTH_IDF, YEAR_IDF = 4.0, 3.0
"""The same of a month and a year: what was done goes before when."""

VECTOR_MAX_BYTES = 900_000
"""Postgres refuses a tsvector over 1,048,575 bytes; our sum is an estimate, so stay below."""
POSITION_MAX = 16_383
POSITIONS_MAX = 255
"""Limits of a tsvector: the highest position, and positions a lexeme."""
STEM_POSITIONS_MAX = 30
"""More occurrences do not change the rank."""
WORD_MAX_CHARS = 60

SNIPPET_CHARS = 280
SNIPPET_READ_CHARS = 60_000
"""A snippet is looked for in so much of a text; a § is seldom a tenth of it."""
SNIPPET_READ_PAGES = 25
SNIPPET_READ_LINES = 400
"""Of a document so many pages, and lines of each."""
DECISION_CHARS = 240
LANDING_CHARS = 600_000
"""On the page that a hit leads to, words are marked in so much of the text."""
PARTS_SHOWN = 3
"""Of the reservations and statements of a § that match, the best so many stand under it."""
REASONS, REASON_WORD_CHARS = 2, 80
"""A hit gives at most so many reasons; an expression in one is cut at so many characters."""
