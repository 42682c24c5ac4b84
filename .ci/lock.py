"""Whether the lock files hold what pyproject.toml asks for, no more and no less; needs no network.

Prints what differs and ends with 1; `make lock` mends it.
"""

import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def pins(lock: str) -> dict[str, str]:
    """Each locked package with its version."""
    return {canonicalize_name(name): version for name, version in PIN.findall(lock)}


def asked_directly(lock: str) -> set[str]:
    """The packages that the lock holds because pyproject.toml names them."""
    blocks = re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)
    return {
        canonicalize_name(found[1])
        for block in blocks
        if "amn-arkivet (pyproject.toml" in block and (found := PIN.match(block))
    }


def differences(name: str, lock: str, wanted: list[str]) -> list[str]:
    """What is wrong with one lock file, a line each."""
    locked, found = pins(lock), []
    requirements = {canonicalize_name(r.name): r for r in map(Requirement, wanted)}
    for package, requirement in requirements.items():
        version = locked.get(package)
        if version is None:
            found.append(f"{name}: {package} is not locked")
        elif not requirement.specifier.contains(version, prereleases=True):
            found.append(f"{name}: {package} {version} is not {requirement.specifier}")
    found += [
        f"{name}: {package} is locked, but nothing asks for it"
        for package in sorted(asked_directly(lock) - set(requirements))
    ]
    found += [
        f"{name}: {block.split()[0]} has no hash"
        for block in re.split(r"^(?=[A-Za-z0-9])", lock, flags=re.MULTILINE)
        if PIN.match(block) and not HASH.search(block)
    ]
    return found


def main() -> int:
    """Compare both lock files with pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    runtime = project["project"]["dependencies"]
    develop = project["dependency-groups"]["dev"]
    base = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    full = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    found = differences("requirements.txt", base, runtime)
    found += differences("requirements-dev.txt", full, runtime + develop)
    found += [
        f"requirements-dev.txt: {package} differs from requirements.txt"
        for package, version in pins(base).items()
        if pins(full).get(package) != version
    ]
    if found:
        sys.stderr.write("\n".join([*found, "Run `make lock`.", ""]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
