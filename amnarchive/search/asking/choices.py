"""What the filters offer to choose between, and what each choice is in the search rows."""

from django.utils.translation import gettext_lazy as _

from amnarchive.models import AgendaItem, SearchEntry, Statement

KINDS = [
    ("paragraf", _("Paragrafer")),
    ("reservation", _("Reservationer")),
    ("uttalande", _("Uttalanden")),
    ("handling", _("Handlingar")),
]
STATEMENT_KINDS = [
    ("sarskilt-uttalande", _("Särskilda uttalanden")),
    ("ersattaryttrande", _("Ersättaryttranden")),
    ("anteckning", _("Protokollsanteckningar")),
]
STATEMENT_KIND_OF = {
    "sarskilt-uttalande": Statement.Kind.SPECIAL_STATEMENT,
    "ersattaryttrande": Statement.Kind.SUBSTITUTE_STATEMENT,
    "anteckning": Statement.Kind.NOTE,
}
ENTRY_KIND_OF = {
    "paragraf": SearchEntry.Kind.ITEM,
    "reservation": SearchEntry.Kind.RESERVATION,
    "uttalande": SearchEntry.Kind.STATEMENT,
    "handling": SearchEntry.Kind.DOCUMENT,
}


OUTCOMES = [
    ("avgjort", _("Avgjort")),
    ("bordlagt", _("Bordlagt")),
    ("aterremitterat", _("Återremitterat")),
]
OUTCOME_OF = {
    "avgjort": "",
    "bordlagt": AgendaItem.Outcome.POSTPONED,
    "aterremitterat": AgendaItem.Outcome.REFERRED_BACK,
}
VOTE_KINDS = [
    ("enhalligt", _("Enhälligt")),
    ("utan-omrostning", _("Utan omröstning")),
    ("omrostning", _("Efter omröstning")),
]
VOTE_KIND_OF = {
    "enhalligt": AgendaItem.VoteKind.UNANIMOUS,
    "utan-omrostning": AgendaItem.VoteKind.WITHOUT_VOTE,
    "omrostning": AgendaItem.VoteKind.ROLL_CALL,
}
