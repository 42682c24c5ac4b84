import socket
from pathlib import Path

from amnarchive.running.addresses import POSTGRES_SOCKET, embedded_database_url, socket_dir


def test_sockets_lie_in_the_folder() -> None:
    assert socket_dir(Path("/srv/amn/var")) == Path("/srv/amn/var/run")
    assert embedded_database_url(Path("/srv/a b")).endswith("?host=/srv/a%20b/run")


def test_a_long_path_gets_a_short_folder_of_its_own() -> None:
    deep, other = Path("/srv") / ("å" * 60) / "var", Path("/srv") / ("ä" * 60) / "var"
    assert socket_dir(deep) != socket_dir(other)
    assert socket_dir(deep) == socket_dir(deep)
    with socket.socket(socket.AF_UNIX) as probe:
        # Only the length is refused here; the folder itself is absent.
        try:
            probe.connect(str(socket_dir(deep) / POSTGRES_SOCKET))
        except FileNotFoundError:
            return
    raise AssertionError("the folder should not exist")
