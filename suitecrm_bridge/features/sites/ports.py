"""What others may ask about sites, and what the service needs kept."""

from collections.abc import Sequence
from typing import Protocol

from suitecrm_bridge.features.sites.model import RegisteredSite, Site


class SiteDirectory(Protocol):
    """Answers from memory, a few seconds old at most."""

    def by_key(self, key: str) -> Site | None:
        """The active site with this key, None when unknown or disabled. Raises Unavailable when nobody can say."""
        ...

    def knows_origin(self, origin: str) -> bool:
        """Whether any active site allows `origin` (a preflight names no site). Raises Unavailable likewise."""
        ...


class SiteRegister(Protocol):
    """The stored sites. Every method raises Unavailable when the database does not answer."""

    def add(self, site: Site) -> None: ...

    def all(self) -> Sequence[RegisteredSite]:
        """Every site, disabled ones too, by name."""
        ...

    def disable(self, key: str) -> bool:
        """Switch the site off; False when no site has this key."""
        ...

    def enable(self, key: str) -> bool:
        """Switch it on again; False when no site has this key."""
        ...
