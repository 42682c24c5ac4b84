"""Watches the programs of one machine: what dies is started again, or ends the whole."""

import contextlib
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from amnarchive.running.child import Child
from amnarchive.running.errors import StartError

MOST_DEATHS = 3
DEATHS_WITHIN = 60.0
PAUSE = 0.1


@dataclass
class Supervisor:
    """`servers` hold data: the death of one ends all. `services` are started again.

    `say` tells the person at the terminal one line.
    """

    servers: list[Child]
    services: list[Child]
    say: Callable[[str], None]
    deaths: dict[str, deque[float]] = field(default_factory=dict)

    def start(self) -> None:
        for child in self.services:
            child.start()

    def stop(self) -> None:
        """End the services, the last started first; the servers end with their own context."""
        for child in reversed(self.services):
            with contextlib.suppress(ProcessLookupError):
                child.ask()
        for child in reversed(self.services):
            child.stop()

    def watch(self, until: Callable[[], bool]) -> None:
        """Watch until the condition holds. Raises StartError when going on is of no use."""
        while not until():
            self._look()
            time.sleep(PAUSE)

    def _look(self) -> None:
        for child in self.servers:
            if not child.running():
                raise StartError(
                    f"{child.name} died (code {child.returncode()}): {child.said()}."
                    f" Its log is {child.log}."
                )
        for child in self.services:
            if not child.running():
                self._restart(child)

    def _restart(self, child: Child) -> None:
        code = child.returncode()
        child.stop()  # what is left of its group
        recent = self.deaths.setdefault(child.name, deque(maxlen=MOST_DEATHS))
        recent.append(time.monotonic())
        if len(recent) == MOST_DEATHS and recent[-1] - recent[0] < DEATHS_WITHIN:
            raise StartError(
                f"{child.name} died {MOST_DEATHS} times in a minute (code {code}):"
                f" {child.said()}. Its log is {child.log}."
            )
        self.say(f"{child.name} died (code {code}) and is started again; its log is {child.log}.")
        child.start()
