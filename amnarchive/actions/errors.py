"""Why an act was not carried out, told to the person."""


class ActionRefused(Exception):
    """The archive's state does not allow the act. `reason` is a whole Swedish sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ClaimLost(Exception):
    """Another worker has taken the document over; what this one read must not be stored."""
