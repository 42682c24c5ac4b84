"""What was read becomes rows: `store_reading` is the one way in."""

from amnarchive.actions.store.reading import fail_reading, store_reading

__all__ = ["fail_reading", "store_reading"]
