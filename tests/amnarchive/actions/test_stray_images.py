"""No picture outlives its document."""

import pytest
from django.conf import settings

from amnarchive.actions.stray_images import sweep_images
from amnarchive.models.page_image import picture_file
from tests.factories import make_document

pytestmark = pytest.mark.django_db
GONE = "ab" * 32


def test_what_a_dead_worker_left_of_a_removed_document_goes() -> None:
    kept = make_document()
    for sha256 in (kept.sha256, GONE):
        file = picture_file(sha256, 1, 700)
        file.parent.mkdir(parents=True)
        file.write_bytes(b"RIFF")
    assert sweep_images() == 1
    assert picture_file(kept.sha256, 1, 700).is_file()
    assert not picture_file(GONE, 1, 700).parent.exists()
    assert sweep_images() == 0


def test_before_the_first_picture_there_is_nothing_to_sweep() -> None:
    assert not settings.AMN_PAGES_ROOT.exists() or settings.AMN_PAGES_ROOT.is_dir()
    assert sweep_images() == 0
