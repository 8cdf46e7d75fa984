"""The device a request comes from: what it says it is, where it is, and the secret that its cookie jar keeps."""

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from flask import request
from ua_parser import parse

from suitecrm_bridge.web.addresses import household

# Stays when its session ends, so that a person's own browser is known again at the next login.
DEVICE_COOKIE = "__Host-scb_device"
_LONGEST = 512


@dataclass(frozen=True)
class Device:
    """`name` has no version (`Firefox on Linux`): neither an update nor another network makes another device of it."""

    name: str
    address: str
    secret: str | None = None

    @property
    def secret_hash(self) -> str:
        """What may be stored and put into a token of the secret; empty without one."""
        return sha256(self.secret.encode()).hexdigest() if self.secret else ""


def current_device() -> Device:
    """The device behind this request."""
    return Device(
        _name(request.headers.get("User-Agent", "")[:_LONGEST]),
        household(request.remote_addr or "unknown"),
        request.cookies.get(DEVICE_COOKIE) or None,
    )


@lru_cache(maxsize=2048)
def _name(user_agent: str) -> str:
    found = parse(user_agent)
    program = found.user_agent.family if found.user_agent else ""
    system = found.os.family if found.os else ""
    if not program:
        # Programs name themselves before the first slash: `python-httpx/0.28`.
        program = user_agent.partition("/")[0].strip()[:40] or "Unknown program"
    return f"{program} on {system}" if system else program
