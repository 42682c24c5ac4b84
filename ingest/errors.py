"""Why a file cannot be read, told to the person who uploaded it.

Every stage raises these and nothing else. The texts are Swedish: they reach the clerk as they are.
"""


class IngestError(Exception):
    """A file that cannot be read.

    `reason` says what is wrong, `advice` what to do; both are whole Swedish sentences.
    `code` is stable and names the kind of fault. `passing`: worth another try later.
    """

    code = "unreadable"
    passing = False

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(f"{reason} {advice}")
        self.reason = reason
        self.advice = advice


class EmptyFile(IngestError):
    """No bytes, or no text at all."""

    code = "empty"


class WrongType(IngestError):
    """The bytes are not of a form that the archive reads, or not what the name promises."""

    code = "wrong_type"


class Encrypted(IngestError):
    """The file needs a password."""

    code = "encrypted"


class Damaged(IngestError):
    """The file is truncated or broken."""

    code = "damaged"


class TooLarge(IngestError):
    """More bytes, pages or unpacked text than the limits allow."""

    code = "too_large"


class TooHard(IngestError):
    """Reading took more time or memory than the limits allow."""

    code = "too_hard"


class OcrMissing(IngestError):
    """The file is a scan and no Tesseract with Swedish is installed. The document waits."""

    code = "ocr_missing"
    passing = True
