"""A family of refresh tokens: each begets one successor, and a token that is used twice gives a theft away."""

from dataclasses import dataclass, replace
from enum import Enum
from hashlib import sha256

from suitecrm_bridge.features.auth.model import Mode
from suitecrm_bridge.web.device import Device

# A client whose answer was lost asks again at once. Within this time the last token but one gets the same
# successor again, so that the family never forks.
LEEWAY_SECONDS = 10.0


class Use(Enum):
    """What a refresh token that somebody shows is to its family."""

    CURRENT = "current"
    REPEATED = "repeated"
    REUSED = "reused"
    FOREIGN = "foreign"
    ENDED = "ended"


@dataclass(frozen=True)
class Family:
    """One login and its line of tokens. Times are seconds since 1970; `ended` says why it is over."""

    user_id: str
    fingerprint: str
    device: str
    address: str
    mode: Mode
    created_at: float
    used_at: float
    current: str
    previous: str = ""
    rotated_at: float = 0.0
    generation: int = 1
    ended: str = ""


def fingerprint(device: Device) -> str:
    """What ties tokens to a device: the kind of program and system, and in a browser the secret in its cookie jar.

    Neither changes when a laptop moves to another network or a browser is updated.
    """
    return sha256(f"{device.name}\0{device.secret or ''}".encode()).hexdigest()


def judge(family: Family, token_id: str, print_of_device: str, now: float) -> Use:
    """What `token_id`, shown by this device now, is to the family."""
    if family.ended:
        return Use.ENDED
    if print_of_device != family.fingerprint:
        return Use.FOREIGN
    if token_id == family.current:
        return Use.CURRENT
    if token_id == family.previous and now - family.rotated_at <= LEEWAY_SECONDS:
        return Use.REPEATED
    return Use.REUSED


def rotated(family: Family, following: str, address: str, now: float) -> Family:
    """The family after its current token was used."""
    return replace(
        family,
        previous=family.current,
        current=following,
        rotated_at=now,
        used_at=now,
        address=address,
        generation=family.generation + 1,
    )
