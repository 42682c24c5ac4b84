"""What changed between two texts, word by word. Pure Python: no Django, no database.

`word_diff` gives the runs, `fold` leaves out long stretches that both texts share, `share_kept`
says how much they share at all.
"""

from amnarchive.diffing.fold import fold
from amnarchive.diffing.runs import Kind, Run
from amnarchive.diffing.share import share_kept
from amnarchive.diffing.words import word_diff

__all__ = ["Kind", "Run", "fold", "share_kept", "word_diff"]
