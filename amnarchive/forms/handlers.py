"""Who may fill the disk with uploads, and how far.

Django reads a whole request body before a view runs, for strangers too. So the site as a whole
takes no files (`NoFiles`), and only the clerk's upload page puts `CappedUpload` in its place.
"""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import (
    FileUploadHandler,
    SkipFile,
    TemporaryFileUploadHandler,
)
from django.http import HttpRequest

REQUEST_MAX_FILES_WORTH = 20
"""One request may carry so many files of the largest size."""


class NoFiles(FileUploadHandler):
    """Reads files off the line and drops them."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:  # noqa: ARG002 - Django's signature
        raise SkipFile

    def file_complete(self, file_size: int) -> "UploadedFile[bytes] | None":  # noqa: ARG002 - Django's signature
        return None


class CappedUpload(TemporaryFileUploadHandler):
    """Streams each file to disk; one that passes the limit is dropped, the others go on.

    `too_large` names the files that passed AMN_UPLOAD_MAX_BYTES, `no_room` those that came after
    the request had used up its own limit, `request_limit` bytes.
    """

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.too_large: list[str] = []
        self.no_room: list[str] = []
        self.file_limit: int = settings.AMN_UPLOAD_MAX_BYTES
        self.request_limit = self.room = self.file_limit * REQUEST_MAX_FILES_WORTH

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        size = len(raw_data)
        if start + size > self.file_limit:
            self.too_large.append(self.file_name or "")
            raise SkipFile
        if size > self.room:
            self.no_room.append(self.file_name or "")
            raise SkipFile
        self.room -= size
        return super().receive_data_chunk(raw_data, start)
