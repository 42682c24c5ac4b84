"""What the archive knows about itself: where something is missing, unread or undecided.

One question a file; each takes a `Scope` and gives an `Answer` in a fixed number of queries.
"""

from amnarchive.audit.answer import Answer, Figure, Row
from amnarchive.audit.ask import QUESTIONS, ask, ask_all
from amnarchive.audit.scope import Scope

__all__ = ["QUESTIONS", "Answer", "Figure", "Row", "Scope", "ask", "ask_all"]
