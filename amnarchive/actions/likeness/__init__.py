"""Which reservations and statements say the same: kept in step with the §§ (ADR 0018).

All of it under the archive's lock, which the caller holds before any lock of a document or a §:
a text may be in a group with texts of any other document.
"""

from amnarchive.actions.likeness.groups import following, regroup, settle_groups
from amnarchive.actions.likeness.sketches import show_sketches, store_sketches

__all__ = ["following", "regroup", "settle_groups", "show_sketches", "store_sketches"]
