"""Which pages a test of the whole site looks at: AMN_PAGES=atlas,item names a few of them."""

import os
from collections.abc import Mapping

WANTED = {name for name in os.environ.get("AMN_PAGES", "").split(",") if name}


def wanted(paths: Mapping[str, str]) -> dict[str, str]:
    """The pages that were named, all where none was; a name that there is not is told."""
    unknown = WANTED - set(paths)
    assert not unknown, f"AMN_PAGES names {unknown}; there are {', '.join(paths)}"
    return {name: path for name, path in paths.items() if not WANTED or name in WANTED}
