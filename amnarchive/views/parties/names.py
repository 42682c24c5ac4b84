"""What a party is called."""

from amnarchive.models import Party


def newest_name(party: Party) -> tuple[str, str]:
    """Its name and letter of today; `names` must have been loaded."""
    names = list(party.names.all())
    return (names[-1].name, names[-1].letter) if names else (str(party), str(party))
