"""`manage.py up` on this machine, with its own servers."""

import contextlib
import os
import signal
import stat
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import urlsplit

import psutil
import psycopg
import pytest
from django.conf import settings
from psycopg import sql

from tests.site import Site, gone, manage, own_dir, running

pytestmark = [pytest.mark.worker, pytest.mark.timeout(180)]


def get(site: Site, path: str) -> tuple[int, str]:
    with contextlib.closing(HTTPConnection("127.0.0.1", site.port, timeout=20)) as connection:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()


def named(site: Site, part: str) -> psutil.Process:
    """The oldest process of the site with these words in its command."""
    found = [p for p in site.family() if part in " ".join(p.cmdline())]
    return min(found, key=lambda p: p.create_time())


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    """One site for the tests that leave it running."""
    with running(own_dir("up")) as up:
        yield up


def test_answers_with_everything_in_order_and_serves_static_files(site: Site) -> None:
    assert get(site, "/healthz") == (200, "ok")
    assert get(site, "/readyz")[0] == 200
    assert get(site, "/static/admin/css/base.css")[0] == 200


def test_another_up_on_the_same_folder_is_told(site: Site) -> None:
    second = manage(site.var_dir, "up", PORT=str(site.port))
    assert (second.returncode, second.stdout) == (1, "")
    assert second.stderr.startswith("`manage.py up` (process ")
    assert second.stderr.count("\n") == 1
    assert get(site, "/readyz")[0] == 200


def test_a_taken_port_is_told(site: Site) -> None:
    second = manage(own_dir("port"), "up", PORT=str(site.port))
    assert second.returncode == 1
    assert second.stderr == (
        f"Port {site.port} on 127.0.0.1 is taken by another program. Name another with PORT=8001.\n"
    )


def test_a_dead_worker_is_started_again(site: Site) -> None:
    worker = named(site, "amnarchive worker")
    worker.kill()
    site.wait_for("The worker died (code -9) and is started again")
    assert get(site, "/healthz")[0] == 200


def test_stops_in_order_and_the_next_start_keeps_data_and_login() -> None:
    var_dir = own_dir("twice")
    with running(var_dir) as first:
        login = first.text().partition("login here:")[2].splitlines()[0]
        wrote = "from django.contrib.auth.models import User; User.objects.create(username='anna')"
        assert manage(var_dir, "shell", "-c", wrote).returncode == 0
        family = first.family()
        assert len(family) >= 8
        assert first.end(signal.SIGINT) == 0
        assert gone(family, 2) == []
        assert "Traceback" not in first.text()
    with running(var_dir) as second:
        assert login in second.text()
        asked = (
            "from django.contrib.auth.models import User as U;"
            "print(sorted(U.objects.values_list('username', 'groups__name')))"
        )
        shown = manage(var_dir, "shell", "-v0", "-c", asked).stdout
    assert shown.strip() == "[('anna', None), ('handlaggare', 'clerks')]"
    kept = var_dir / "clerk-password"
    assert kept.read_text().strip() in login
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_given_servers_are_used_and_none_is_started() -> None:
    name = f"up_{os.getpid()}"
    with psycopg.connect(settings.DATABASE_URL, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            database = urlsplit(settings.DATABASE_URL)._replace(path=f"/{name}").geturl()
            given = {"DATABASE_URL": database, "REDIS_URL": settings.REDIS_URL}
            with running(own_dir("given"), **given) as site:
                assert get(site, "/readyz")[0] == 200
                commands = [" ".join(process.cmdline()) for process in site.family()]
                assert not [c for c in commands if "pginstall" in c or "valkey-server" in c]
                assert site.end() == 0
        finally:
            server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children of a killed parent")
def test_killed_without_a_word_it_leaves_nothing_and_recovers() -> None:
    var_dir = own_dir("killed")
    with running(var_dir) as site:
        family = site.family()
        site.end(signal.SIGKILL)
        assert gone(family, 15) == []
    with running(var_dir) as again:
        family = again.family()
        again.process.kill()
        for process in family:
            process.kill()
        again.process.wait(10)
        assert gone(family, 5) == []
    with running(var_dir) as third:
        assert get(third, "/readyz")[0] == 200


def test_a_dead_database_ends_all_with_a_sentence() -> None:
    with running(own_dir("dead")) as site:
        family = site.family()
        named(site, "pginstall/bin/postgres").send_signal(signal.SIGQUIT)
        assert site.process.wait(40) == 1
        last = site.text().strip().splitlines()[-1]
        assert last.startswith("PostgreSQL died")
        assert gone(family, 5) == []
