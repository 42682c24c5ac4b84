"""The clerk's way through a real browser: log in, drop files, watch them being read, decide."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from playwright.sync_api import expect

from amnarchive.models import Document
from tests.browser.conftest import DESKTOP, PHONE, Scheme, Visit
from tests.desk import every_page, waiting_document
from tests.worker import running_worker

expect.set_options(timeout=20_000)  # a machine that is busy with other tests is slow, not wrong

PICTURES = os.environ.get("AMN_PICTURES", "")
"""A folder for pictures of all pages, to be looked at by a person."""

MINUTES = """Arbetsmarknadsnämnden
Protokoll
Tisdagen den 16 mars 2021, kl. 16:00 – 17:10

§ 1
Val av justerare
Beslut
Arbetsmarknadsnämnden utser Berit Sandelin att justera protokollet.

§ 2
Fler praktikplatser
AMN 2021-0045-1.3
Beslut
Arbetsmarknadsnämnden godkänner förvaltningens rapport.
Ärendet
Rapporten beskriver hur praktiken har fallit ut under vintern.
"""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Minutes, an empty file, and an error page that calls itself a PDF."""
    contents = {
        "protokoll mars.txt": MINUTES,
        "tom.pdf": "",
        "inte.pdf": "<!doctype html><title>404</title><p>Sidan saknas</p>",
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content)
    return [tmp_path / name for name in contents]


@pytest.mark.worker
@pytest.mark.parametrize("script", [True, False])
def test_the_clerk_uploads_and_sees_what_became_of_each_file(
    log_in: Any, files: list[Path], tmp_path: Path, *, script: bool
) -> None:
    with running_worker(tmp_path):
        visit = log_in(script=script, width=PHONE)
        page = visit.page
        page.get_by_label("Filer").set_input_files(files)
        page.get_by_role("button", name="Ladda upp").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Uppladdade filer")
        if script:
            expect(page.locator("#progress-summary")).to_have_text(
                "Alla 2 filer är klara.", timeout=60_000
            )
        else:
            for _ in range(60):
                if page.get_by_text("Alla 2 filer är klara.").is_visible():
                    break
                page.wait_for_timeout(1000)
                page.get_by_role("link", name="Uppdatera sidan").click()
        picture(visit, f"receipt-{'script' if script else 'plain'}")
        assert visit.overflow() == 0
        expect(page.get_by_text("Filen är tom.")).to_be_visible()
        failed = page.get_by_role("listitem").filter(has_text="inte.pdf")
        expect(failed).to_contain_text("kunde inte läsas")
        expect(failed.locator(".outcome-reason")).not_to_be_empty()
        page.get_by_role("link", name="Arbetsmarknadsnämnden 16 mars 2021").click()
        expect(page.get_by_text("Fler praktikplatser").first).to_be_visible()
    assert visit.complaints == []
    assert Document.objects.count() == 2


def test_a_personal_number_is_decided_and_the_document_published(log_in: Any) -> None:
    document = waiting_document()
    visit = log_in()
    page = visit.page
    visit.go(reverse("clerk:desk"))
    page.get_by_role("link", name=document.name).click()
    expect(page.get_by_role("button", name="Publicera", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Numret får publiceras").click()
    expect(page.get_by_text("Anmärkningen är granskad.")).to_be_visible()
    page.get_by_role("button", name="Publicera", exact=True).click()
    expect(page.get_by_text("Handlingen är publicerad.")).to_be_visible()
    page.get_by_role("link", name="Rätta § 1").click()
    page.get_by_label("Rubrik").fill("Rättad rubrik")
    page.get_by_role("button", name="Spara rättelsen").click()
    expect(page.locator("ins")).to_have_text("Rättad rubrik")
    assert document.items.get().title == "Rättad rubrik"
    assert visit.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_clerks_pages_are_sound(log_in: Any, width: int, scheme: Scheme) -> None:
    visit = log_in(width=width, scheme=scheme)
    for name, path in every_page().items():
        answer = visit.go(path)
        assert answer is not None
        assert answer.status == 200, path
        picture(visit, f"{name}-{width}-{scheme}")
        assert visit.overflow() == 0, path
        assert visit.complaints == [], path
    visit.page.get_by_role("button", name="Logga ut").click()
    visit.go(reverse("login"))
    picture(visit, f"login-{width}-{scheme}")
    assert visit.overflow() == 0


def test_the_admin_works_within_the_policy(log_in: Any) -> None:
    visit = log_in()
    User.objects.filter(username="klara").update(is_superuser=True, is_staff=True)
    for path in (
        "/admin/",
        "/admin/amnarchive/party/",
        "/admin/amnarchive/party/add/",
        "/admin/amnarchive/body/add/",
        "/admin/amnarchive/auditevent/",
    ):
        visit.go(path)
        picture(visit, "admin" + path.replace("/", "-"))
        assert visit.complaints == [], path
    visit.page.goto(visit.origin + "/admin/amnarchive/body/add/")
    visit.page.locator("#id_name").press_sequentially("Exempelnämnden Öst")
    expect(visit.page.locator("#id_slug")).to_have_value("exempelnamnden-ost")
    visit.page.goto(visit.origin + "/admin/amnarchive/party/add/")
    visit.page.get_by_role("button", name="Lägg till ytterligare").click()
    expect(visit.page.locator("#id_names-1-letter")).to_be_visible()


def picture(visit: Visit, name: str) -> None:
    if PICTURES:
        visit.page.screenshot(path=Path(PICTURES) / f"clerk-{name}.png", full_page=True)
