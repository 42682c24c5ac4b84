"""The main job on real minutes: a clerk uploads, anybody finds, a journalist lists."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from amnarchive.models import Meeting
from tests.needs import shared_dir
from tests.worker import running_worker

FILES = [
    "seeds/amn-2019-06-18-protokoll.md",
    "real/alingsas/barn-och-ungdomsnamnden-2026-06-16.pdf",
]


@pytest.mark.shared
@pytest.mark.worker
@pytest.mark.timeout(300)
def test_from_an_uploaded_file_to_a_reservation_under_its_party(
    log_in: Any, tmp_path: Path
) -> None:
    with running_worker(tmp_path):
        visit = log_in()
        page = visit.page
        page.get_by_label("Filer").set_input_files([shared_dir() / name for name in FILES])
        page.get_by_role("button", name="Ladda upp").click()
        expect(page.locator("#progress-summary")).to_have_text(
            "Alla 2 filer är klara.", timeout=120_000
        )
    counts = {m.path: m.items.public().count() for m in Meeting.objects.select_related("body")}
    assert sorted(counts.values()) == [9, 14]
    visit.go("/sok/?q=integrationspakten")
    hit = page.get_by_role("link", name="§ 9 ").first
    hit.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("integrationspakt")
    visit.go("/reservationer/?parti=sd")
    listed = page.locator("main").get_by_role("link", name="§ 9 ")
    expect(listed.first).to_have_attribute(
        "href", "/arbetsmarknadsnamnden/2019-06-18/9/#reservation-2"
    )
    assert visit.complaints == []
