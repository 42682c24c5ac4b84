"""A body's proposal to the next body, and what that body made of it. Pure Python: no Django.

`told` parts what a § decides from what it proposes to another body; `follow` walks the §§ of a case
and says which proposal reached which §. Nothing is said where it is not sure.
"""

from amnarchive.forwarding.bodies import Named, is_called, rank
from amnarchive.forwarding.follow import follow
from amnarchive.forwarding.told import Told, leads, told
from amnarchive.forwarding.turn import Reached, Turn

__all__ = ["Named", "Reached", "Told", "Turn", "follow", "is_called", "leads", "rank", "told"]
