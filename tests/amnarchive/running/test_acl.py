import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from amnarchive.running import acl
from amnarchive.running.account import account_for

pytestmark = pytest.mark.skipif(
    os.geteuid() != 0 or not hasattr(os, "setxattr"), reason="needs root on Linux"
)
NOBODY = pwd.getpwnam("nobody")


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder that only root may enter, with a folder in it."""
    folder = Path(tempfile.mkdtemp())
    (folder / "inner").mkdir()
    yield folder
    shutil.rmtree(folder)


def may(uid: int, *words: str) -> bool:
    """Whether the user can run the command to a good end."""
    ended = subprocess.run(
        words, user=uid, group=uid, extra_groups=[], capture_output=True, check=False
    )
    return ended.returncode == 0


def enters(folder: Path, uid: int) -> bool:
    return may(uid, "test", "-x", str(folder / "inner"))


def test_one_user_may_pass_and_no_other(closed: Path) -> None:
    assert not enters(closed, NOBODY.pw_uid)
    acl.grant_search(closed, NOBODY.pw_uid)
    acl.grant_search(closed, NOBODY.pw_uid)
    assert enters(closed, NOBODY.pw_uid)
    assert not may(NOBODY.pw_uid, "ls", str(closed))
    assert not enters(closed, NOBODY.pw_uid - 1)


def test_a_second_user_does_not_shut_out_the_first(closed: Path) -> None:
    acl.grant_search(closed, NOBODY.pw_uid)
    acl.grant_search(closed, 1)
    assert enters(closed, NOBODY.pw_uid)
    assert enters(closed, 1)


def test_root_runs_the_servers_as_the_owner_of_their_data(closed: Path) -> None:
    data = closed / "inner"
    os.chown(data, NOBODY.pw_uid, NOBODY.pw_gid)
    account = account_for(data)
    assert (account.name, account.switch) == ("nobody", True)
    account.let_in(closed)
    assert enters(closed, NOBODY.pw_uid)


def test_root_runs_new_servers_as_a_user_without_login(closed: Path) -> None:
    account = account_for(closed / "none")
    assert account.uid != 0
    assert pwd.getpwuid(account.uid).pw_shell.endswith("nologin")
