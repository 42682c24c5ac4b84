"""Files that the archive does not read, known by their first bytes."""

from dataclasses import dataclass

from ingest.errors import Encrypted

_RESAVE = "Öppna det i Word, spara som .docx eller PDF och ladda upp det."
_AS_PICTURE = "Spara bilden som PNG, JPEG eller PDF och ladda upp den."
_AS_PDF = "Öppna filen i det program som den hör till, spara protokollet som PDF och ladda upp den."
_UNPACK = "Packa upp filen och ladda upp protokollen i den."
_NOT_MINUTES = (
    "Kontrollera att du valde rätt fil. Arkivet läser PDF, Word (.docx), webbsidor och text."
)


@dataclass(frozen=True, slots=True)
class Foreign:
    """`what` ends the sentence "Filen är …"; `advice` says what to do."""

    what: str
    advice: str


_MAGIC: tuple[tuple[int, bytes, Foreign], ...] = (
    (0, b"{\\rtf", Foreign("ett RTF-dokument", _RESAVE)),
    (0, b"GIF8", Foreign("en GIF-bild", _AS_PICTURE)),
    (0, b"BM", Foreign("en BMP-bild", _AS_PICTURE)),
    (8, b"WEBP", Foreign("en WebP-bild", _AS_PICTURE)),
    (4, b"ftypheic", Foreign("en HEIC-bild", "Spara bilden som JPEG eller PDF och ladda upp den.")),
    (4, b"ftypmif1", Foreign("en HEIC-bild", "Spara bilden som JPEG eller PDF och ladda upp den.")),
    (4, b"ftyp", Foreign("en film eller ett ljud", _NOT_MINUTES)),
    (0, b"ID3", Foreign("ett ljud", _NOT_MINUTES)),
    (0, b"OggS", Foreign("ett ljud eller en film", _NOT_MINUTES)),
    (0, b"\x1f\x8b", Foreign("ett packat arkiv (gzip)", _UNPACK)),
    (0, b"BZh", Foreign("ett packat arkiv (bzip2)", _UNPACK)),
    (0, b"\xfd7zXZ", Foreign("ett packat arkiv (xz)", _UNPACK)),
    (0, b"7z\xbc\xaf\x27\x1c", Foreign("ett packat arkiv (7z)", _UNPACK)),
    (0, b"Rar!", Foreign("ett packat arkiv (RAR)", _UNPACK)),
    (257, b"ustar", Foreign("ett packat arkiv (tar)", _UNPACK)),
    (0, b"\x7fELF", Foreign("ett program", _NOT_MINUTES)),
    (0, b"MZ\x90\x00", Foreign("ett program", _NOT_MINUTES)),
    (0, b"SQLite format 3", Foreign("en databas", _NOT_MINUTES)),
    (0, b"%!PS", Foreign("ett PostScript-dokument", "Gör om det till PDF och ladda upp den.")),
    (0, b"MIME-Version:", Foreign("ett webbarkiv (.mht) eller e-brev",
     "Spara sidan som ”webbsida, endast HTML” eller skriv ut den som PDF och ladda upp den.")),
    (0, b"From: <Saved by", Foreign("ett webbarkiv (.mht)",
     "Spara sidan som ”webbsida, endast HTML” eller skriv ut den som PDF och ladda upp den.")),
    (0, b"bplist00", Foreign("ett webbarkiv från Safari",
     "Skriv ut sidan som PDF och ladda upp den.")),
    (0, b"<?xml", Foreign("en XML-fil", _NOT_MINUTES)),
    (0, b"\xef\xbb\xbf<?xml", Foreign("en XML-fil", _NOT_MINUTES)),
)  # fmt: skip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Streams of an OLE file by their names in UTF-16: what tells Word from Excel from a locked .docx.
_OLE_KINDS = (
    ("WordDocument", Foreign("ett äldre Word-dokument (.doc)",
     _RESAVE)),
    ("Workbook", Foreign("ett äldre Excel-ark (.xls)", _AS_PDF)),
    ("PowerPoint Document", Foreign("en äldre PowerPoint-bildserie (.ppt)", _AS_PDF)),
    ("__substg1.0_", Foreign("ett e-brev från Outlook",
     "Spara bilagan ur brevet och ladda upp den.")),
)  # fmt: skip


def name_of_foreign(data: bytes) -> Foreign | None:
    """What the file is, if of a known foreign kind. Raises Encrypted for a locked .docx."""
    if data.startswith(_OLE):
        return _ole(data)
    for offset, magic, foreign in _MAGIC:
        if data.startswith(magic, offset):
            return foreign
    return None


def _ole(data: bytes) -> Foreign:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Encrypted(
            "Dokumentet är skyddat med lösenord och kan inte läsas.",
            "Spara det utan lösenord och ladda upp det igen.",
        )
    for stream, foreign in _OLE_KINDS:
        if stream.encode("utf-16-le") in data:
            return foreign
    return Foreign("ett dokument från ett äldre Office-program", _AS_PDF)
