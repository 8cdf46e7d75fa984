"""UUIDs that are the same in every run."""

import random
import uuid
from datetime import datetime


def random_id(chance: random.Random) -> str:
    """Version 4."""
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def time_ordered_id(chance: random.Random, at: datetime) -> str:
    """Version 7 (RFC 9562, section 5.7), as tracking.js makes them."""
    high = int(at.timestamp() * 1000) << 16 | 7 << 12 | chance.getrandbits(12)
    return str(uuid.UUID(int=high << 64 | 2 << 62 | chance.getrandbits(62)))
