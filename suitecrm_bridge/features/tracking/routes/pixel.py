"""A picture that counts: for pages without script, and for e-mails."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import msgspec

from suitecrm_bridge.core.errors import Forbidden, Invalid
from suitecrm_bridge.features.sites.model import Site, normal_origin
from suitecrm_bridge.features.tracking.routes.bodies import checked
from suitecrm_bridge.features.tracking.schemas import Parsed

_LONGEST = 4_096
_SHORT = 200

Query = Mapping[str, str]


def query_of(environ: Mapping[str, Any]) -> Query:
    """The query's parameters, the last of each name. Raises Invalid."""
    text = environ.get("QUERY_STRING", "")
    if len(text) > _LONGEST:
        raise Invalid("The address is too long.", details={"query": [f"at most {_LONGEST} characters"]})
    try:
        found = parse_qs(text, max_num_fields=20)
    except ValueError:
        raise Invalid("The address has too many parameters.", details={"query": ["at most 20 parameters"]}) from None
    return {name: values[-1] for name, values in found.items()}


def opening(query: Query, site: Site, now_ms: int) -> Parsed:
    """An opened e-mail; `recipient` is taken over only with a signature, which the collector checks."""
    data = {name: query[name][:_SHORT] for name in ("message", "recipient") if name in query}
    event = {"type": "open", "url": f"{site.origins[0]}/", "data": data, "signature": query.get("signature")}
    return _batch(query, event, now_ms)


def page_view(query: Query, site: Site, referer: str, now_ms: int) -> Parsed:
    """A view of the page that shows the picture. Raises Forbidden when that is none of the site's."""
    # Where the browser says which page it is, nobody may claim another one's.
    for claimed in filter(None, (referer, query.get("url", ""))):
        if _origin(claimed) not in site.origins:
            raise Forbidden("This site does not take events from this origin.", code="WRONG_ORIGIN")
    url = query.get("url") or referer
    if not url:
        raise Forbidden("Neither a Referer header nor `url` says which page it is.", code="WRONG_ORIGIN")
    event = {"type": "pageview", "url": url, "title": query.get("title"), "referrer": query.get("referrer")}
    return _batch(query, event, now_ms)


def _batch(query: Query, event: Mapping[str, object], now_ms: int) -> Parsed:
    whole = {"id": str(uuid4()), "at": now_ms, **event}
    return checked(msgspec.json.encode({"site": query.get("site", ""), "load": whole["id"], "events": [whole]}))


def _origin(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return normal_origin(f"{parts.scheme}://{parts.netloc}")
