"""How often each kind of request may be made, as settings say it: `600/60` is 600 at once, refilled in 60 seconds."""

import re
from dataclasses import dataclass

_QUOTA = re.compile(r"([1-9][0-9]{0,8})/([1-9][0-9]{0,7})")


@dataclass(frozen=True)
class Quota:
    limit: int
    seconds: int


Quotas = tuple[Quota, ...]


def parse_quotas(text: str) -> Quotas:
    """`600/60,20000/86400`: all of them hold. Raises ValueError for anything else."""
    found = [_QUOTA.fullmatch(part.strip()) for part in text.split(",")]
    quotas = tuple(Quota(int(match[1]), int(match[2])) for match in found if match)
    if len(quotas) != len(found):
        raise ValueError("must be a number of requests and seconds such as 600/60, several separated by commas")
    if len({quota.seconds for quota in quotas}) != len(quotas):
        raise ValueError("names the same number of seconds twice")
    return quotas


@dataclass(frozen=True)
class Limits:
    """Each caller's quotas by kind of request; `address` is for all calls of one address; `track_…` count events.

    The collector takes from both its buckets in one step, so each of them is one quota.
    """

    read: Quotas = (Quota(600, 60),)
    write: Quotas = (Quota(300, 60),)
    search: Quotas = (Quota(120, 60),)
    export: Quotas = (Quota(30, 3600),)
    batch: Quotas = (Quota(60, 60),)
    login: Quotas = (Quota(30, 60),)
    refresh: Quotas = (Quota(300, 60),)
    address: Quotas = (Quota(6000, 60),)
    track_site: Quotas = (Quota(50_000, 10),)
    track_address: Quotas = (Quota(10_000, 20),)
