"""Printed names of people compared: which are one name, which may be, which are not.

Pure text: who is who is settled by the archive, which knows parties and meetings too.
"""

from ingest.names.clean import cleaner
from ingest.names.compare import Likeness, compare
from ingest.names.key import name_key
from ingest.names.traces import traces

__all__ = ["Likeness", "cleaner", "compare", "name_key", "traces"]
