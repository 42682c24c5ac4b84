"""Whose proposal a reservation favours."""

from collections.abc import Iterable

from amnarchive.models import Motion, MotionSpeaker, Party, Reservation, ReservationSpeaker


def favoured(
    reservation: Reservation,
    by: Iterable[ReservationSpeaker],
    motions: Iterable[tuple[Motion, Iterable[MotionSpeaker]]],
) -> list[str]:
    """Give the codes of the parties whose proposal a reservation favours, in the committee's order.

    The party that the minutes name ("till förmån för M:s förslag"). Where they name none: those of
    the reserving parties that had put a proposal of their own under the § which did not carry,
    since who reserves himself holds on to what he proposed. To support the administration's
    proposal is no proposal of one's own. `motions`: those of the §, each with its movers.
    """
    if reservation.in_favour_of is not None:
        return [reservation.in_favour_of.code]
    reserving = {speaker.party for speaker in by if speaker.party}
    moved = {
        mover.party
        for motion, movers in motions
        if motion.content != Motion.Content.ADMINISTRATION and not motion.carried
        for mover in movers
    }
    return [party.code for party in sorted(reserving & moved, key=_committee_order)]


def _committee_order(party: Party) -> tuple[int, str]:
    return party.order, party.code
