"""Which party is meant by a letter on a day."""

import datetime as dt

from amnarchive.models import Party, PartyName


class PartyRegister:
    """Parties by letter as of one day; unknown letters give None."""

    def __init__(self, day: dt.date) -> None:
        names = PartyName.objects.select_related("party")
        self._ever = {name.letter.casefold(): name.party for name in names}
        self._then = {name.letter.casefold(): name.party for name in names.valid_on(day)}

    def party(self, letter: str | None) -> Party | None:
        """The party that was written so on the day; else one that ever was."""
        key = (letter or "").casefold()
        return self._then.get(key) or self._ever.get(key)
