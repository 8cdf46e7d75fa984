"""Standard Webhooks' signature: HMAC-SHA256 over id, timestamp and body, under each secret that holds."""

import base64
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

PREFIX = "whsec_"


def new_secret() -> str:
    return PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def headers_for(message_id: str, at: datetime, body: bytes, keys: Sequence[str]) -> dict[str, str]:
    """The headers of one try: the time is the try's own, so that an old message cannot be played again later."""
    timestamp = str(int(at.timestamp()))
    signed = f"{message_id}.{timestamp}.".encode() + body
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": " ".join(_signature(key, signed) for key in keys),
    }


def _signature(key: str, signed: bytes) -> str:
    raw = base64.b64decode(key.removeprefix(PREFIX))
    return "v1," + base64.b64encode(hmac.new(raw, signed, sha256).digest()).decode()
