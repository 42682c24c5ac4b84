"""One user more may pass through a folder, nobody else: a POSIX access list (Linux).

The format is that of the kernel's `system.posix_acl_access`: a version number, then entries of
(tag, permissions, id), ordered by tag and id.
"""

import errno
import os
import struct
from pathlib import Path

ATTRIBUTE = "system.posix_acl_access"
VERSION = 2
OWNER, USER, GROUP, NAMED_GROUP, MASK, OTHERS = 0x01, 0x02, 0x04, 0x08, 0x10, 0x20
NOBODY = 0xFFFFFFFF
SEARCH = 1

Entry = tuple[int, int, int]


def grant_search(folder: Path, uid: int) -> None:
    """Let the user pass through the folder (not list it).

    Raises OSError where the system or the file system knows no access lists.
    """
    if not hasattr(os, "setxattr"):
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))
    entries = [e for e in _entries(folder) if e[0] != MASK and e[::2] != (USER, uid)]
    entries.append((USER, SEARCH, uid))
    rights = 0
    for tag, permissions, _ in entries:
        if tag in {USER, GROUP, NAMED_GROUP}:
            rights |= permissions
    entries.append((MASK, rights, NOBODY))
    entries.sort(key=lambda entry: (entry[0], entry[2]))
    body = b"".join(struct.pack("<HHI", *entry) for entry in entries)
    os.setxattr(folder, ATTRIBUTE, struct.pack("<I", VERSION) + body)


def _entries(folder: Path) -> list[Entry]:
    try:
        stored = os.getxattr(folder, ATTRIBUTE)
    except OSError as error:
        if error.errno != errno.ENODATA:
            raise
        mode = folder.stat().st_mode
        return [
            (OWNER, mode >> 6 & 7, NOBODY),
            (GROUP, mode >> 3 & 7, NOBODY),
            (OTHERS, mode & 7, NOBODY),
        ]
    return [(tag, rights, uid) for tag, rights, uid in struct.iter_unpack("<HHI", stored[4:])]
