"""`manage.py up`: the whole archive on one machine, with all that it needs."""

import http.client
import signal
import socket
import sys
from argparse import ArgumentParser
from contextlib import ExitStack
from http import HTTPStatus
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command
from django.db import connections

from amnarchive import env
from amnarchive.embedded import servers
from amnarchive.running import clerk, static
from amnarchive.running.child import Child
from amnarchive.running.errors import StartError
from amnarchive.running.lock import held
from amnarchive.running.port import listen
from amnarchive.running.reach import check_servers
from amnarchive.running.samples import Samples
from amnarchive.running.services import services
from amnarchive.running.supervisor import Supervisor

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Somebody asked us to end; whatever was begun is undone on the way out."""


class Command(BaseCommand):
    help = "Start the archive: database, queue, web server, worker and beat. Ctrl-C stops it."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, help="default: the variable PORT, else 8000")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - Django's signature
        for sign in ENDINGS:
            signal.signal(sign, _stop)
        try:
            port = options["port"]
            self.run(env.integer("PORT", 8000) if port is None else port)
        except Stopped:
            self.say("Stopped.")
        except StartError as error:
            sys.exit(str(error))

    def run(self, port: int) -> None:
        """Start everything, watch it, and stop it in the reverse order. Raises StartError."""
        var_dir, base_dir = settings.VAR_DIR, settings.BASE_DIR
        with ExitStack() as stack:
            listener = stack.enter_context(_listener(port))
            own = stack.enter_context(servers(var_dir, "up"))
            check_servers()
            call_command("migrate", interactive=False, verbosity=0)
            login = clerk.ensure_clerk(var_dir)
            static.collect()
            samples = Samples(var_dir)
            load = env.flag("AMN_SAMPLES", default=True) and samples.due()
            connections.close_all()

            variables = {"VAR_DIR": str(var_dir), "PYTHONUNBUFFERED": "1"}
            site = services(base_dir, var_dir, listener.fileno(), variables)
            supervisor = Supervisor(own, site, self.say)
            stack.callback(supervisor.stop)
            supervisor.start()
            port = listener.getsockname()[1]
            supervisor.watch(lambda: _answers(port))
            if load:
                self.load_samples(stack, supervisor, samples, variables)
            self.greet(port, login)
            supervisor.watch(lambda: False)

    def load_samples(
        self,
        stack: ExitStack,
        supervisor: Supervisor,
        samples: Samples,
        variables: dict[str, str],
    ) -> None:
        """Load them while the site is watched; a failure is told, the site goes on."""
        self.say("Reading the fictional sample minutes (this first time only) …")
        child: Child = samples.child(settings.BASE_DIR / "manage.py", variables)
        stack.callback(child.stop)
        child.start()
        supervisor.watch(lambda: not child.running())
        if child.returncode() == 0:
            samples.done()
        else:
            self.say("The samples were not all loaded; the next start goes on with them.")

    def greet(self, port: int, login: clerk.Login) -> None:
        """Say where the site is and who may upload."""
        password = login.password or "the one that you chose (manage.py changepassword)"
        self.say(
            f"\nAMN-arkivet answers at   http://localhost:{port}/\n"
            f"A clerk's login here:    {login.name} / {password}\n"
            f"Data and logs:           {settings.VAR_DIR}\n"
            "Ctrl-C stops everything.\n"
        )

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _listener(port: int) -> socket.socket:
    try:
        return listen(env.text("AMN_BIND", "127.0.0.1"), port)
    except StartError:
        # Where another `up` has this folder too, that is what the person needs to hear.
        with held(settings.VAR_DIR, "up"):
            raise


def _answers(port: int) -> bool:
    host = env.text("AMN_BIND", "127.0.0.1")
    site = http.client.HTTPConnection(host, port, timeout=5)
    try:
        site.request("GET", "/healthz", headers={"Host": "localhost"})
        return site.getresponse().status == HTTPStatus.OK
    except OSError:
        return False
    finally:
        site.close()


def _stop(sign: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
    for ending in ENDINGS:  # the way out is short and bounded: nothing may cut it
        signal.signal(ending, signal.SIG_IGN)
    raise Stopped
