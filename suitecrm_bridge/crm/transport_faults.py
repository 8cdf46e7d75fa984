"""Put httpx's failures into our words; nothing of httpx leaves the client."""

import httpx

from suitecrm_bridge.crm.errors import CrmAnswerUnreadable, CrmDown, CrmUnavailable

_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)
_OURS = (httpx.PoolTimeout, httpx.LocalProtocolError, httpx.UnsupportedProtocol, httpx.InvalidURL)
_GARBLED = (httpx.DecodingError, httpx.TooManyRedirects, httpx.HTTPStatusError, httpx.StreamError, httpx.CookieConflict)


def fault_of(failure: Exception, *, changes_something: bool) -> CrmUnavailable:
    """What an httpx exception means. It carries the request, passwords and all, so it is never chained."""
    name = type(failure).__name__
    if isinstance(failure, _NOT_SENT):
        return CrmDown(f"SuiteCRM cannot be reached ({name}).")
    if isinstance(failure, _OURS):
        return CrmUnavailable(f"SuiteCRM was not asked ({name}).")
    if isinstance(failure, _GARBLED):
        return CrmAnswerUnreadable(f"SuiteCRM's answer cannot be read ({name}).", may_have_acted=changes_something)
    return CrmDown(f"SuiteCRM does not answer ({name}).", may_have_acted=changes_something)


FAILURES = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, httpx.CookieConflict)
