"""The topics that a § may have, in the order in which pages list them."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Topic:
    """`key` stands in addresses and in the database; `name` is said in the page's language."""

    key: str
    name: str | Promise
    about: str | Promise


FORMAL = "formalia"
"""What concerns the meeting alone: who approves the minutes, the agenda, what is put on file."""
NONE, NONE_NAME = "ovrigt", _("Övrigt")
"""Asks for §§ in which no topic was found; never stored."""

TOPICS = (
    Topic("arbetsmarknad", _("Arbetsmarknad"), _("Jobb, arbetslöshet, praktik, sommarjobb")),
    Topic("integration", _("Integration"), _("Nyanlända, etablering, flyktingmottagande")),
    Topic("skola", _("Förskola och skola"), _("Förskola, grundskola, gymnasium, fritidshem")),
    Topic(
        "vuxenutbildning",
        _("Vuxenutbildning och högskola"),
        _("Komvux, sfi, yrkesutbildning, studenter"),
    ),
    Topic("aldre", _("Äldre"), _("Äldreomsorg, hemtjänst, boenden för äldre")),
    Topic(
        "funktionsnedsattning",
        _("Funktionsnedsättning"),
        _("LSS, personlig assistans, färdtjänst, tillgänglighet"),
    ),
    Topic(
        "socialtjanst",
        _("Socialtjänst"),
        _("Ekonomiskt bistånd, missbruk, hemlöshet, stöd till barn och familjer"),
    ),
    Topic("halsa", _("Hälsa och vård"), _("Folkhälsa, vård, alkohol och tobak")),
    Topic(
        "trygghet",
        _("Trygghet och beredskap"),
        _("Brott, våld, ordning, räddningstjänst, krisberedskap"),
    ),
    Topic(
        "jamlikhet",
        _("Mänskliga rättigheter"),
        _("Jämställdhet, diskriminering, nationella minoriteter, barns rättigheter"),
    ),
    Topic("kultur", _("Kultur"), _("Bibliotek, museer, musik, konst, nöjesliv")),
    Topic("fritid", _("Idrott, fritid och föreningar"), _("Bad, friluftsliv, föreningsbidrag")),
    Topic(
        "byggande",
        _("Bostäder och stadsbyggnad"),
        _("Detaljplaner, bostäder, hyresgäster, offentlig plats"),
    ),
    Topic("trafik", _("Trafik"), _("Kollektivtrafik, vägar, cykel, parkering, broar")),
    Topic("miljo", _("Miljö, klimat och natur"), _("Utsläpp, parker, naturvård, djur, odling")),
    Topic(
        "vatten-avfall-energi",
        _("Vatten, avfall och energi"),
        _("Vatten och avlopp, återvinning, el och värme"),
    ),
    Topic(
        "naringsliv",
        _("Näringsliv"),
        _("Företag, turism, evenemang, handel, innovation"),
    ),
    Topic(
        "ekonomi",
        _("Budget och ekonomi"),
        _("Budget, bokslut, uppföljning, taxor och avgifter, investeringar"),
    ),
    Topic(
        "upphandling",
        _("Upphandling och utförare"),
        _("Inköp, valfrihetssystem, privat eller egen regi"),
    ),
    Topic("fastigheter", _("Fastigheter och lokaler"), _("Köp, hyror, lokaler, byggprojekt")),
    Topic("bolag", _("Bolag och stiftelser"), _("Ägardirektiv, bolagsordningar, förbund")),
    Topic("personal", _("Personal"), _("Arbetsmiljö, löner, chefer, kompetensförsörjning")),
    Topic(
        "digitalisering",
        _("Digitalisering och dataskydd"),
        _("E-tjänster, it, personuppgifter, informationssäkerhet"),
    ),
    Topic(
        "styrning",
        _("Styrning och revision"),
        _("Reglementen, delegation, revision, styrande dokument"),
    ),
    Topic(
        "demokrati",
        _("Demokrati och förtroendevalda"),
        _("Val, uppdrag, arvoden, medborgarförslag, insyn"),
    ),
    Topic("omvarld", _("EU och omvärlden"), _("Europa, vänorter, samarbete över gränser")),
    Topic(FORMAL, _("Formalia"), _("Dagordning, justering, jäv, anmälningar")),
)
BY_KEY = {topic.key: topic for topic in TOPICS}
CHOICES = [(topic.key, topic.name) for topic in TOPICS] + [(NONE, NONE_NAME)]
"""What a filter by topic offers."""
