"""OAuth2 tokens of SuiteCRM: what they are, how they are asked for, where they are kept."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from typing import Any, TypeVar

import httpx
import msgspec
import redis
from cachetools import TTLCache

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.redis import Busy, long_lock
from suitecrm_bridge.core.sealing import SealBroken, Sealer
from suitecrm_bridge.crm.answers import token_in
from suitecrm_bridge.crm.connection import Call
from suitecrm_bridge.crm.errors import CrmUnavailable
from suitecrm_bridge.crm.model import CrmUser

# A token this near its end is not used any more: it could expire on the way.
_MARGIN = timedelta(seconds=60)
_LOCK_WAIT = 25.0  # seconds, longer than the slowest token request


@dataclass(frozen=True)
class OAuthClient:
    """One of the bridge's two OAuth2 clients in SuiteCRM."""

    id: str
    secret: str = field(repr=False)

    def request(self, grant_type: str, **more: str) -> Call:
        """The token request. JSON, because form bodies are HTML-encoded first and a password with `<` would fail."""
        body = {"grant_type": grant_type, "client_id": self.id, "client_secret": self.secret, **more}
        return Call("POST", "access_token", repeatable=False, json=body)


@dataclass(frozen=True)
class Token:
    """An access token, with the refresh token where the grant gives one."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_at: datetime

    def fresh(self, now: datetime) -> bool:
        return now < self.expires_at - _MARGIN


@dataclass(frozen=True)
class UserTokens:
    """A person's login to SuiteCRM: the tokens and whose they are."""

    token: Token
    user: CrmUser


def token_from(response: httpx.Response, clock: Clock) -> Token:
    """Raises AuthFailed, ClientRefused or CrmUnavailable."""
    return token_of(token_in(response.status_code, response.text), clock)


def token_of(said: Mapping[str, Any], clock: Clock) -> Token:
    lifetime = timedelta(seconds=int(said.get("expires_in") or 0))
    return Token(str(said["access_token"]), str(said.get("refresh_token") or ""), clock.now() + lifetime)


T = TypeVar("T")


class SealedStore:
    """Tokens in Redis, unreadable without the bridge's secret key, and the lock that lets one process renew them."""

    def __init__(self, client: "redis.Redis", sealer: Sealer) -> None:
        self._redis = client
        self._sealer = sealer

    def read(self, name: str, kind: type[T]) -> T | None:
        """What is kept under `name`; None when nothing is, or it was sealed with another key."""
        with _reported():
            sealed = self._redis.get(name)
        if not isinstance(sealed, bytes):
            return None
        try:
            return msgspec.json.decode(self._sealer.open(sealed.decode()), type=kind)
        except (SealBroken, msgspec.DecodeError, UnicodeDecodeError):
            return None

    def keep(self, name: str, value: object, ttl: timedelta) -> None:
        with _reported():
            self._redis.set(name, self._seal(value), ex=ttl)

    def replace(self, name: str, value: object, ttl: timedelta) -> bool:
        """Keep `value` if something is still kept under `name`: a session that ended meanwhile stays ended."""
        with _reported():
            return bool(self._redis.set(name, self._seal(value), ex=ttl, xx=True))

    def drop(self, name: str) -> None:
        with _reported():
            self._redis.delete(name)

    @contextmanager
    def alone(self, name: str) -> Iterator[None]:
        """Hold `name` alone among all processes. Raises CrmUnavailable when another one holds on too long."""
        try:
            with _reported(), long_lock(self._redis, name, wait=_LOCK_WAIT):
                yield
        except Busy:
            raise CrmUnavailable("Another process is renewing the login to SuiteCRM and does not finish.") from None

    def _seal(self, value: object) -> str:
        return self._sealer.seal(msgspec.json.encode(value).decode())


class Logins:
    """People's logins by session, sealed in Redis; what was opened a moment ago need not be fetched and opened again.

    A session that ended elsewhere meanwhile is refused by whoever reads sessions; `ttl` seconds bound how long
    another process may still hold its login. One renewed elsewhere shows itself when SuiteCRM refuses the old token.
    """

    def __init__(self, store: SealedStore, *, ttl: float = 30.0, most: int = 2048) -> None:
        self.store = store
        self._opened: TTLCache[str, UserTokens] = TTLCache(most, ttl)
        self._lock = Lock()

    def read(self, name: str) -> UserTokens | None:
        """The login as kept for all processes now."""
        kept = self.store.read(name, UserTokens)
        with self._lock:
            if kept is None:
                self._opened.pop(name, None)
            else:
                self._opened[name] = kept
        return kept

    def known(self, name: str) -> UserTokens | None:
        """The login as it was at most `ttl` seconds ago."""
        with self._lock:
            opened: UserTokens | None = self._opened.get(name)
        return opened or self.read(name)

    def keep(self, name: str, login: UserTokens, ttl: timedelta) -> None:
        self.store.keep(name, login, ttl)
        with self._lock:
            self._opened[name] = login

    def replace(self, name: str, login: UserTokens, ttl: timedelta) -> bool:
        """Keep `login` unless the session ended meanwhile; says whether it is kept."""
        kept = self.store.replace(name, login, ttl)
        with self._lock:
            if kept:
                self._opened[name] = login
            else:
                self._opened.pop(name, None)
        return kept

    def drop(self, name: str) -> None:
        with self._lock:
            self._opened.pop(name, None)
        self.store.drop(name)


@contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except redis.RedisError as failure:
        raise CrmUnavailable(f"The store of SuiteCRM tokens does not answer ({type(failure).__name__}).") from None
