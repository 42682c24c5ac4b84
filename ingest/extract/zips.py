"""What a ZIP file is: a Word document, or something else."""

import zipfile
from io import BytesIO

from ingest.errors import Damaged, Encrypted, TooLarge, WrongType
from ingest.extract.limits import Limits

_TYPES = "[Content_Types].xml"
_WORD = b"wordprocessingml.document.main+xml"
_MOST_BYTES_OF_TYPES = 1_000_000
_MOST_MEMBERS = 10_000
_XML_WEIGHT = 8
_AS_PDF = "Spara protokollet som PDF eller .docx och ladda upp den."
_AS_DOCX = "Spara det som .docx eller PDF och ladda upp det."
_OTHERS = (
    (b"word.document.macroEnabled", "ett Word-dokument med makron (.docm)", _AS_DOCX),
    (b"wordprocessingml.template", "en Word-mall (.dotx)", _AS_PDF),
    (b"spreadsheetml", "ett Excel-ark", _AS_PDF),
    (b"ms-excel", "ett Excel-ark", _AS_PDF),
    (b"presentationml", "en PowerPoint-bildserie", _AS_PDF),
)  # fmt: skip
_MIMES = (
    (b"opendocument.text", "ett OpenDocument-dokument (.odt)"),
    (b"opendocument.spreadsheet", "ett OpenDocument-ark (.ods)"),
    (b"opendocument", "ett OpenDocument-dokument"),
    (b"epub", "en e-bok"),
)


def form_of_zip(data: bytes, suffix: str) -> str:
    """The form "docx", or an error that names what the file is."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            types = _member(archive, _TYPES)
            mime = _member(archive, "mimetype")
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, OSError) as error:
        raise damaged_zip() from error
    except RuntimeError as error:  # zipfile's way to ask for a password
        raise Encrypted(
            "Filen är ett arkiv skyddat med lösenord.",
            "Packa upp den och ladda upp protokollen utan lösenord.",
        ) from error
    called = f"Filen heter {suffix} men är" if suffix in (".docx", ".pdf") else "Filen är"
    for sign, what, advice in _OTHERS:
        if sign in types:
            raise WrongType(f"{called} {what}.", advice)
    if _WORD in types:
        return "docx"
    for sign, what in _MIMES:
        if sign in mime:
            raise WrongType(f"{called} {what}.", _AS_PDF)
    raise WrongType(f"{called} ett ZIP-arkiv.", "Packa upp det och ladda upp protokollen i det.")


def check_growth(data: bytes, limits: Limits) -> None:
    """Refuse a ZIP whose parts, as they say themselves, unpack to more than the limit.

    zipfile reads no more of a part than its header says, so a header that lies costs nothing.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError, OSError) as error:
        raise damaged_zip() from error
    total = sum(member.file_size for member in members)
    # lxml's tree takes some fifteen times the bytes of its XML; minutes have one megabyte.
    xml = sum(member.file_size for member in members if member.filename.endswith(".xml"))
    if max(total, _XML_WEIGHT * xml) > limits.unpacked_bytes or len(members) > _MOST_MEMBERS:
        raise TooLarge(
            "Filen packar upp sig till orimligt mycket data och läses därför inte.",
            "Spara dokumentet på nytt eller som PDF och ladda upp det.",
        )


def damaged_zip() -> Damaged:
    """The error for a ZIP file, mostly a .docx, that is broken."""
    return Damaged(
        "Filen är skadad eller avkortad och går inte att packa upp.",
        "Hämta den på nytt, öppna den för att se att den är hel, och ladda upp den igen.",
    )


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        with archive.open(name) as member:
            return member.read(_MOST_BYTES_OF_TYPES)
    except KeyError:
        return b""
