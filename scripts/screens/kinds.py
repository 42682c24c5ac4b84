"""Which pages are shown: the address, or the page and the link on it that leads there."""

from dataclasses import dataclass

BODY = "/arbetsmarknadsnamnden/"
MEETING = f"{BODY}2019-05-15/"
ITEM = f"{MEETING}3/"


@dataclass(frozen=True, slots=True)
class Kind:
    """`link`: a selector on the page at `path`, whose first link leads to what is shown."""

    name: str
    said: str
    path: str
    link: str = ""


KINDS = (
    Kind("hem", "Start", "/"),
    Kind("paragraf", "A §", ITEM),
    Kind("faksimil", "The paper beside the text", f"{BODY}2019-03-20/3/faksimil/"),
    Kind("citera", "How to cite a §", f"{ITEM}citera/"),
    Kind("mote", "A meeting", MEETING),
    Kind("ar", "The meetings of a year", "/moten/2019/"),
    Kind("manad", "A month", "/moten/2019/5/"),
    Kind("moten", "All years", "/moten/"),
    Kind("namnd", "A committee", BODY),
    Kind("arende", "The way of a case", "/arenden/amn-2023-0164/"),
    Kind("person", "A person", "/personer/", 'main a[href^="/personer/"]:not([href*="?"])'),
    Kind("personer", "All people", "/personer/"),
    Kind("parti", "A party", "/partier/s/"),
    Kind("partier", "All parties", "/partier/"),
    Kind("sok", "Search", "/sok/?q=praktik"),
    Kind("reservationer", "Reservations", "/reservationer/"),
    Kind("uttalanden", "Statements", "/uttalanden/"),
    Kind("granska", "Where journalists begin", "/granska/"),
    Kind("atlas", "The reservation atlas", "/atlas/"),
    Kind("amnen", "Topics", "/amnen/"),
    Kind("samsyn", "Agreement between parties", "/samsyn/?matt=reservationer&fran=2015&till=2025"),
    Kind(
        "samsyn-par",
        "What stands behind a cell",
        "/samsyn/?matt=reservationer&fran=2015&till=2025",
        "table td a",
    ),
    Kind("lika", "Texts that are alike", "/lika/"),
    Kind("jamfor", "Two texts word by word", "/lika/", 'main a[href*="/jamfor/"]'),
    Kind("handlingar", "All documents", "/handlingar/"),
    Kind("handling", "A report", "/handlingar/", 'main a[href$="/text/"]'),
    Kind("om", "About the archive", "/om/"),
    Kind("komponenter", "All components", "/komponenter/"),
)
