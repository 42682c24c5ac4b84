"""The image, the compose file and the settings of a public site."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
SECRETS = {"AMN_SECRET_KEY": "k" * 60, "AMN_DATABASE_PASSWORD": "p4ss", "AMN_HOSTS": "a.example.se"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return loaded


def test_services_wait_for_what_they_need(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert set(services) == {"migrate", "web", "worker", "beat", "postgres", "valkey"}
    for name in ("web", "worker", "beat"):
        assert services[name]["depends_on"] == {
            "postgres": {"condition": "service_healthy"},
            "valkey": {"condition": "service_healthy"},
            "migrate": {"condition": "service_completed_successfully"},
        }
    assert all("healthcheck" in services[name] for name in set(services) - {"migrate"})


def test_every_volume_is_named(compose: dict[str, Any]) -> None:
    used = {
        volume.partition(":")[0]
        for service in compose["services"].values()
        for volume in service.get("volumes", [])
    }
    assert used == set(compose["volumes"])


def test_only_the_web_server_is_reached_from_outside(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert [name for name, service in services.items() if "ports" in service] == ["web"]
    assert compose["networks"]["inside"]["internal"] is True
    assert [n for n, s in services.items() if "outside" in s.get("networks", [])] == ["web"]


def test_no_secret_has_a_default() -> None:
    text = (ROOT / "docker-compose.yml").read_text()
    for name in SECRETS:
        uses = re.findall(rf"\$\{{{name}([^}}]*)\}}", text)
        assert uses
        assert all(use.startswith(":?") for use in uses)


def test_docker_itself_finds_the_file_valid() -> None:
    for words in (["docker", "compose"], ["docker-compose"]):
        program = shutil.which(words[0])
        if not program:
            continue
        asked = subprocess.run([*words, "version"], capture_output=True, check=False)
        if asked.returncode:
            continue
        env = {**os.environ, **SECRETS}
        told = subprocess.run(
            [*words, "config"], cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )
        assert told.returncode == 0, told.stderr
        return
    pytest.skip("no compose on this machine")


def test_the_image_runs_without_rights_and_reads_swedish() -> None:
    text = (ROOT / "Dockerfile").read_text()
    user = [line for line in text.splitlines() if line.startswith("USER ")]
    assert user
    assert "root" not in user[-1]
    assert "tesseract-ocr-swe" in text
    assert "--require-hashes" in text
    assert text.index("USER ") < text.index("CMD [")


def test_the_image_holds_what_it_copies() -> None:
    ignored = (ROOT / ".dockerignore").read_text().split()
    assert {".git", ".env", "var", ".venv"} <= set(ignored)
    needed = {"manage.py", "requirements.txt", "amnarchive", "ingest", "templates", "static"}
    assert not needed & set(ignored)


def test_a_public_site_passes_djangos_own_check(tmp_path: Path) -> None:
    env = {
        "PATH": os.environ["PATH"],
        "AMN_SECRET_KEY": "abcdefghijklmnopqrstuvwxyzåäö0123456789-ABCDEFGHIJKLMNOPQRSTUVXYZ",
        "AMN_HTTPS": "1",
        "AMN_HOSTS": "arkiv.example.se",
        "VAR_DIR": str(tmp_path),
    }
    ended = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
