"""One agenda item (paragraf, §) and what happened under it.

The nouns follow what the law wants minutes to hold: Kommunallagen (2017:725) 5 kap. 65–67 §§ and
6 kap. 35 §: who put which motions, how the chair put them, votes, decisions, reservations.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ingest.types.place import Place
from ingest.types.speaker import Speaker


class Outcome(StrEnum):
    """What became of the matter when it was not settled."""

    POSTPONED = "postponed"
    REFERRED_BACK = "referred_back"


class VoteKind(StrEnum):
    """How the § was settled."""

    UNANIMOUS = "unanimous"
    WITHOUT_VOTE = "without_vote"
    ROLL_CALL = "roll_call"


class MotionContent(StrEnum):
    """What a motion wants."""

    ADMINISTRATION = "administration"
    OWN = "own"
    ADDITION = "addition"
    REJECTION = "rejection"
    REFERRAL_BACK = "referral_back"
    POSTPONEMENT = "postponement"


class StatementKind(StrEnum):
    """Comments that are not dissent."""

    SPECIAL_STATEMENT = "special_statement"
    SUBSTITUTE_STATEMENT = "substitute_statement"
    NOTE = "note"


class SectionKind(StrEnum):
    """The parts of a § by their headings."""

    BODY = "body"
    DECISION = "decision"
    MATTER = "matter"
    PROPOSAL = "proposal"
    PROCEDURE = "procedure"
    VOTE = "vote"
    RESERVATION = "reservation"
    STATEMENT = "statement"
    RECUSAL = "recusal"
    PAPERS = "papers"
    RECIPIENTS = "recipients"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the § in the minutes' own words. `mark` is a list mark as printed."""

    text: str
    place: Place
    mark: str | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the § with its printed heading (None before the first) and all its paragraphs.

    Together the sections hold the whole text of the §, in the order of the paper.
    """

    kind: SectionKind
    heading: str | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class DecisionPoint:
    """One point of the decision, sub-points joined to their lead-in."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Motion:
    """A *yrkande*. `text` is the passage that puts it; `carried` is None where nothing is said."""

    by: tuple[Speaker, ...]
    content: MotionContent
    carried: bool | None
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Ballot:
    """One named vote: `vote` is "yes", "no" or "abstain"."""

    name: str
    party: str | None
    vote: str


@dataclass(frozen=True, slots=True)
class Vote:
    """One count. The chair's casting vote is not added.

    `yes_means` and `no_means` are the minutes' own words for what one voted for ("bifall till
    ordförandens förslag"), None where they do not say.
    """

    yes: int
    no: int
    abstain: int
    ballots: tuple[Ballot, ...]
    place: Place
    yes_means: str | None = None
    no_means: str | None = None


@dataclass(frozen=True, slots=True)
class Reservation:
    """A reservation with its whole text, proposal points first.

    `all_present_of_party`: entered for every member of the party present. `in_favour_of`: the
    letter of the party whose proposal it favours, where the minutes name one.
    """

    by: tuple[Speaker, ...]
    text: str
    place: Place
    all_present_of_party: bool = False
    in_favour_of: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A special statement, a substitute's statement or a note, with its whole text."""

    kind: StatementKind
    by: tuple[Speaker, ...]
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Recusal:
    """*Jäv*: who takes no part in the §."""

    name: str
    party: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Item:
    """One §. `position` counts from 1 in the document; `number` is the printed § number, or None.

    `diary_numbers` are kept as printed. `report_dated` is the date of the administration's report.
    """

    position: int
    number: int | None
    title: str | None
    diary_numbers: tuple[str, ...]
    decision: tuple[DecisionPoint, ...]
    immediate_approval: bool
    report_dated: date | None
    outcome: Outcome | None
    vote: VoteKind | None
    votes: tuple[Vote, ...]
    motions: tuple[Motion, ...]
    reservations: tuple[Reservation, ...]
    statements: tuple[Statement, ...]
    recusals: tuple[Recusal, ...]
    sections: tuple[Section, ...]
    place: Place
