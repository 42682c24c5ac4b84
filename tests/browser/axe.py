"""axe-core in a page of the browser: which rules of WCAG it breaks."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Scheme, Visit

AXE = Axe()
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
RULES = {
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        "best-practice",
    ],
    "resultTypes": ["violations"],
}


def violations(page: Page) -> list[str]:
    """What the page as it is shown now breaks: the rule, the element, why; a line each."""
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {_reason(node)}"
        for rule in AXE.run(page, options=RULES).response["violations"]
        for node in rule["nodes"]
    ]


def broken(visit: Visit, name: str, path: str) -> list[str]:
    """What the page at `path` breaks in light and in dark, its name before each line."""
    found = []
    visit.go(path)
    for scheme in SCHEMES:
        visit.page.emulate_media(color_scheme=scheme)
        found += [f"{name} {scheme}: {line}" for line in violations(visit.page)]
    return found


def _reason(node: dict[str, list[dict[str, str]]]) -> str:
    checks = [*node["any"], *node["all"], *node["none"]]
    return " / ".join(check["message"] for check in checks)
