"""A website that carries our widgets, and what counts as its origin."""

import re
from dataclasses import dataclass

_ORIGIN = re.compile(r"\Ahttps?://(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?\Z")
_DEFAULT_PORTS = {"http": ":80", "https": ":443"}


@dataclass(frozen=True)
class Site:
    """An active site. `origins` are exact: scheme, host and, unless it is the scheme's own, port."""

    id: str
    key: str
    name: str
    origins: tuple[str, ...]


@dataclass(frozen=True)
class RegisteredSite:
    """A site as its owner sees it, disabled ones included."""

    site: Site
    active: bool


def normal_origin(text: str) -> str | None:
    """`text` as browsers write it in the Origin header; None when it is no origin (a path, a wildcard, no scheme)."""
    lowered = text.strip().lower().rstrip("/")
    if not _ORIGIN.match(lowered):
        return None
    scheme = lowered.partition(":")[0]
    return lowered.removesuffix(_DEFAULT_PORTS[scheme])
