"""Where a list goes on, as one opaque word: the last row's time and id."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True)
class Place:
    at: datetime
    id: str

    def __str__(self) -> str:
        said = f"{self.at.astimezone(UTC).isoformat()} {self.id}"
        return urlsafe_b64encode(said.encode()).decode().rstrip("=")


def place_of(cursor: str) -> Place:
    """Raises ValueError for what is no cursor of ours."""
    said = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
    at, _, identity = said.partition(" ")
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None or not identity or not identity.isascii() or len(identity) > 36:
        raise ValueError("no cursor")
    return Place(moment, identity)
