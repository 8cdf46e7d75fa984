"""Ask MaxMind's web service where an address is."""

from base64 import b64encode
from typing import Any

import msgspec

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.tracking.ports.visits import Closed, Known
from suitecrm_bridge.features.tracking.storage.places import place_in
from suitecrm_bridge.net import AddressRefused, Outbound, Unreachable

_SECONDS = 5.0
_NOBODY_KNOWS = frozenset({400, 404})
_CLOSED = {401: "account or key is wrong", 402: "the account has no queries left", 403: "the account may not ask this"}

log = logger(__name__)


class MaxmindAtlas:
    """Implements Atlas. The address it is told is already without its end."""

    def __init__(self, outbound: Outbound, url: str, account: str, license_key: str) -> None:
        self._outbound = outbound
        self._url = url
        shown = b64encode(f"{account}:{license_key}".encode()).decode()
        self._headers = {"Authorization": f"Basic {shown}", "Accept": "application/json"}

    def place_of(self, address: str) -> Known | None:
        try:
            answer = self._outbound.get(f"{self._url}/geoip/v2.1/city/{address}", self._headers, seconds=_SECONDS)
        except AddressRefused as refused:
            raise Closed(f"MAXMIND_URL: {refused.message}") from None
        except Unreachable as gone:
            log.warning("atlas_unreachable", reason=str(gone))
            return None
        if answer.status in _CLOSED:
            raise Closed(f"MaxMind says {answer.status}: {_CLOSED[answer.status]}")
        if answer.status in _NOBODY_KNOWS:
            return Known()
        found = _read(answer.body) if answer.status == 200 else None
        if found is None:
            log.warning("atlas_odd", status=answer.status)
            return None
        place = place_in(found)
        return Known(place.country, place.region, place.city)


def _read(body: str) -> dict[str, Any] | None:
    try:
        found = msgspec.json.decode(body)
    except msgspec.DecodeError:
        return None
    return found if isinstance(found, dict) else None
