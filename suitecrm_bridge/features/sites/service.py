"""Register sites, and answer at once which site a key belongs to."""

import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from threading import Lock
from time import monotonic

from suitecrm_bridge.core.errors import Invalid, NotFound, Unavailable
from suitecrm_bridge.core.ids import new_id
from suitecrm_bridge.features.sites.model import RegisteredSite, Site, normal_origin
from suitecrm_bridge.features.sites.ports import SiteRegister

_KEY_BYTES = 18  # 24 url-safe characters
_MAX_NAME = 255
_PINNED = re.compile(r"tracking-(\d+\.\d+\.\d+)\.js")
DEMO_NAME = "Demo site"


class SiteService:
    def __init__(self, register: SiteRegister) -> None:
        self._register = register

    def add(self, name: str, origins: Sequence[str]) -> Site:
        """A new active site with a fresh key. Raises Invalid when the name is empty or an origin is not exact."""
        if not name.strip() or len(name) > _MAX_NAME:
            raise Invalid("A site needs a name of at most 255 characters.", details={"name": ["1 to 255 characters"]})
        site = Site(new_id(), f"site_{secrets.token_urlsafe(_KEY_BYTES)}", name.strip(), _checked(origins))
        self._register.add(site)
        return site

    def ensure_demo(self, origins: Sequence[str]) -> Site:
        """The site of the demo pages, which the bridge serves itself; registered anew when `origins` changed."""
        active = [known.site for known in self._register.all() if known.active and known.site.name == DEMO_NAME]
        fitting = next((site for site in active if set(site.origins) == set(_checked(origins))), None)
        if fitting is None:
            for outdated in active:
                self._register.disable(outdated.key)
        return fitting or self.add(DEMO_NAME, origins)

    def list(self) -> Sequence[RegisteredSite]:
        return self._register.all()

    def find(self, key: str) -> RegisteredSite:
        """The site with this key, disabled or not. Raises NotFound."""
        for known in self._register.all():
            if known.site.key == key:
                return known
        raise NotFound("No site has this key.")

    def disable(self, key: str) -> None:
        """Refuse everything sent with `key` from now on. Raises NotFound."""
        if not self._register.disable(key):
            raise NotFound("No site has this key.")

    def enable(self, key: str) -> None:
        """Take a disabled key back. Raises NotFound."""
        if not self._register.enable(key):
            raise NotFound("No site has this key.")


@cache
def pinned_trackers() -> Mapping[str, bytes]:
    """Every version of the tracker that a page may pin, the oldest first."""
    folder = files("suitecrm_bridge.features.sites").joinpath("static", "pinned")
    found = {_PINNED.fullmatch(file.name): file for file in folder.iterdir()}
    named = {match.group(1): file.read_bytes() for match, file in found.items() if match}
    return dict(sorted(named.items(), key=lambda each: [int(part) for part in each[0].split(".")]))


def _checked(origins: Sequence[str]) -> tuple[str, ...]:
    normal = {origin: normal_origin(origin) for origin in origins}
    wrong = [origin for origin, known in normal.items() if known is None]
    if wrong or not normal:
        wanted = "An origin is a scheme and a host, for example https://www.example.com."
        raise Invalid(wanted, details={"origins": [f"not an origin: {origin}" for origin in wrong] or ["at least one"]})
    return tuple(dict.fromkeys(known for known in normal.values() if known))


class CachedSites:
    """The SiteDirectory of a process: all active sites in memory, read again every few seconds.

    One read answers for every key, so made-up keys never reach the database.
    """

    def __init__(self, register: SiteRegister, *, seconds: float = 2.0, timer: Callable[[], float] = monotonic) -> None:
        self._register = register
        self._seconds = seconds
        self._timer = timer
        self._lock = Lock()
        self._by_key: dict[str, Site] = {}
        self._origins: frozenset[str] = frozenset()
        self._stale_at: float | None = None

    def by_key(self, key: str) -> Site | None:
        self._refresh()
        return self._by_key.get(key)

    def knows_origin(self, origin: str) -> bool:
        self._refresh()
        return origin in self._origins

    def _refresh(self) -> None:
        if self._stale_at is not None and self._timer() < self._stale_at:
            return
        never_read = self._stale_at is None
        # While one request reads, the others go on with what is known; only the very first ones have to wait.
        if not self._lock.acquire(blocking=never_read):
            return
        try:
            if self._stale_at is None or self._timer() >= self._stale_at:
                self._read()
        finally:
            self._lock.release()

    def _read(self) -> None:
        try:
            active = [registered.site for registered in self._register.all() if registered.active]
        except Unavailable:
            if self._stale_at is None:
                raise
        else:
            self._by_key = {site.key: site for site in active}
            self._origins = frozenset(origin for site in active for origin in site.origins)
        self._stale_at = self._timer() + self._seconds
