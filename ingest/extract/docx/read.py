"""From the bytes of a .docx to its one page."""

import zipfile
from io import BytesIO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

import docx
from defusedxml import DefusedXmlException
from defusedxml.sax import parseString
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from docx.oxml import parse_xml

from ingest.errors import Damaged, EmptyFile, TooLarge
from ingest.extract.clean import clean_line
from ingest.extract.docx.body import Body
from ingest.extract.docx.margins import feet_of, heads_of, notes_of
from ingest.extract.docx.numbering import Numbering
from ingest.extract.docx.styles import Styles
from ingest.extract.here import Watcher
from ingest.extract.limits import Limits
from ingest.extract.writer import LineWriter
from ingest.extract.zips import check_growth, damaged_zip
from ingest.types import Extraction, Form, Page


def read_docx(data: bytes, limits: Limits, watcher: Watcher) -> Extraction:
    """Read the bytes of a .docx into one page: the heads of its pages, the text, their feet."""
    check_growth(data, limits)
    _check_xml(data)
    try:
        document = docx.Document(BytesIO(data))
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise damaged_zip() from error
    writer = LineWriter()
    numbering = Numbering(_related(document, "numbering"))
    styles = Styles(_related(document, "styles"))
    notes = notes_of(_related(document, "footnotes"))
    body = Body(styles, numbering, writer, notes)
    for part, running in (
        *((head, True) for head in heads_of(document)),
        (document.element.body, False),
        *((foot, True) for foot in feet_of(document)),
    ):
        writer.gap()
        writer.running = running
        body.write(part)
    if all(line.running for line in writer.lines if line.text):
        raise EmptyFile(
            "Dokumentet innehåller ingen text.",
            "Kontrollera att du valde rätt fil och ladda upp den igen.",
        )
    if writer.characters > limits.characters:
        raise TooLarge(
            "Dokumentet innehåller mer text än arkivet kan läsa på en gång.",
            "Dela upp det och ladda upp delarna var för sig.",
        )
    watcher.pages(1, 1)
    title = clean_line(document.core_properties.title or "").strip()
    return Extraction(Form.DOCX, (Page(1, tuple(writer.lines)),), title=title[:500] or None)


def _check_xml(data: bytes) -> None:
    """Refuse entities before lxml sees them: Word writes none, bombs are made of them."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for member in archive.namelist():
                if member.endswith((".xml", ".rels")):
                    parseString(archive.read(member), ContentHandler(), forbid_dtd=True)
    except DefusedXmlException as error:
        raise TooLarge(
            "Dokumentet innehåller definitioner som kan svälla utan gräns och läses därför inte.",
            "Spara det på nytt i Word, eller som PDF, och ladda upp det.",
        ) from error
    except (SAXException, zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise damaged_zip() from error
    except RuntimeError as error:
        raise Damaged(
            "Dokumentet är delvis låst och kan inte läsas.",
            "Spara det på nytt utan lösenord och ladda upp det igen.",
        ) from error


def _related(document: docx.document.Document, kind: str) -> object | None:
    """The root of the document's numbering, styles or footnotes, None where it has none."""
    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
            part = relation.target_part
            return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)
    return None
