"""The port that the site answers on."""

import errno
import socket

from amnarchive.running.errors import StartError

BACKLOG = 512


def listen(host: str, port: int) -> socket.socket:
    """A listening socket, held from the first moment so that nobody can come between.

    Port 0 takes a free one. Raises StartError where the port cannot be had.
    """
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise StartError(f"{_reason(error, host, port)} Name another with PORT=8001.") from error
    return listener


def _reason(error: OSError | OverflowError, host: str, port: int) -> str:
    if isinstance(error, OverflowError):
        return f"PORT={port} is not between 0 and 65535."
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is taken by another program."
    if error.errno == errno.EACCES:
        return f"Port {port} is reserved for root."
    return f"Port {port} on {host} cannot be opened ({error.strerror or error})."
