"""Where networks are and whose, asked of others: out of the way of counting, once, and without any address's end."""

import json
from base64 import b64encode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NoReturn

import pytest
import redis

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.features.tracking.model import Client
from suitecrm_bridge.features.tracking.model.companies import company_of, sampled
from suitecrm_bridge.features.tracking.ports.visits import Closed, Known
from suitecrm_bridge.features.tracking.service import LocatingService
from suitecrm_bridge.features.tracking.storage.addresses import RedisAddresses
from suitecrm_bridge.features.tracking.storage.atlas import MaxmindAtlas
from suitecrm_bridge.features.tracking.storage.enriching import ClientEnricher
from suitecrm_bridge.net import Outbound, Rules, SystemResolver
from suitecrm_bridge.net.addresses import networks_of

_VIENNA = {
    "country": {"iso_code": "AT"},
    "subdivisions": [{"names": {"en": "Vienna"}}],
    "city": {"names": {"en": "Vienna"}},
}


class Maxmind:
    """Answers as the web service does; `asked` has path and Authorization of every call."""

    def __init__(self) -> None:
        self.status, self.body = 200, json.dumps(_VIENNA)
        self.asked: list[tuple[str, str]] = []


@contextmanager
def _serving(maxmind: Maxmind) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            maxmind.asked.append((self.path, self.headers["Authorization"]))
            self.send_response(maxmind.status)
            self.send_header("Content-Length", str(len(maxmind.body.encode())))
            self.end_headers()
            self.wfile.write(maxmind.body.encode())

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def maxmind() -> Maxmind:
    return Maxmind()


@pytest.fixture
def atlas(maxmind: Maxmind) -> Iterator[MaxmindAtlas]:
    outbound = Outbound(SystemResolver(), Rules(http=True, opened=networks_of(["127.0.0.0/8"])))
    with _serving(maxmind) as url:
        yield MaxmindAtlas(outbound, url, "42", "key")


def test_the_web_service_tells_the_place(atlas: MaxmindAtlas, maxmind: Maxmind) -> None:
    assert atlas.place_of("203.0.113.0") == Known("AT", "Vienna", "Vienna")
    shown = b64encode(b"42:key").decode()
    assert maxmind.asked == [("/geoip/v2.1/city/203.0.113.0", f"Basic {shown}")]


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (404, "{}", Known()),
        (200, "{}", Known()),
        (200, '{"country": 3, "city": [], "subdivisions": {}}', Known()),
        (200, "<html>", None),
        (200, "[]", None),
        (500, "{}", None),
        (429, "{}", None),
    ],
)
def test_odd_answers_are_survived(
    atlas: MaxmindAtlas, maxmind: Maxmind, status: int, body: str, told: Known | None
) -> None:
    maxmind.status, maxmind.body = status, body
    assert atlas.place_of("203.0.113.0") == told


def test_a_wrong_key_is_said(atlas: MaxmindAtlas, maxmind: Maxmind) -> None:
    maxmind.status = 401
    with pytest.raises(Closed, match="account or key"):
        atlas.place_of("203.0.113.0")


def test_a_service_that_is_gone_knows_nothing_now() -> None:
    outbound = Outbound(SystemResolver(), Rules(http=True, opened=networks_of(["127.0.0.0/8"])))
    assert MaxmindAtlas(outbound, "http://127.0.0.1:9", "1", "k").place_of("203.0.113.0") is None


def test_a_network_is_asked_for_once_and_remembered(redis_client: "redis.Redis") -> None:
    addresses = RedisAddresses(redis_client)
    assert addresses.of("203.0.113.0") == Known()
    assert addresses.of("203.0.113.0") == Known()
    assert addresses.take(5) == ["203.0.113.0"]
    assert addresses.take(5) == []
    addresses.put("203.0.113.0", Known("AT", company="acme.example"))
    assert RedisAddresses(redis_client).of("203.0.113.0") == Known("AT", company="acme.example")
    assert 0 < redis_client.ttl("scb:address:203.0.113.0") <= 30 * 86_400


def test_a_redis_that_is_down_is_not_waited_for_again_and_again() -> None:
    class Down:
        tries = 0

        def pipeline(self, **_: object) -> NoReturn:
            Down.tries += 1
            raise redis.ConnectionError("down")

        def spop(self, *_: object) -> NoReturn:
            raise redis.ConnectionError("down")

    addresses = RedisAddresses(Down())  # type: ignore[arg-type]
    assert [addresses.of("203.0.113.0") for _ in range(3)] == [Known()] * 3
    assert Down.tries == 1
    with pytest.raises(Unavailable):
        addresses.take(1)


def test_what_was_looked_up_reaches_the_visit(redis_client: "redis.Redis", atlas: MaxmindAtlas) -> None:
    names = {"203.0.113.25": "mail.acme.example", "203.0.113.1": "gw.acme.example"}
    ticks = iter(range(1000))
    service = LocatingService(RedisAddresses(redis_client), atlas, names.get, lambda: float(next(ticks)))
    before = ClientEnricher(None, RedisAddresses(redis_client))
    assert before.enrich(None, "203.0.113.0") == Client()
    assert service.look_up() == 1
    assert service.look_up() == 0
    after = ClientEnricher(None, RedisAddresses(redis_client))
    assert after.enrich(None, "203.0.113.0") == Client(
        country="AT", region="Vienna", city="Vienna", company="acme.example"
    )


def test_what_cannot_be_said_now_is_asked_for_again(
    redis_client: "redis.Redis", atlas: MaxmindAtlas, maxmind: Maxmind
) -> None:
    maxmind.status = 402
    RedisAddresses(redis_client).of("203.0.113.0")
    service = LocatingService(RedisAddresses(redis_client), atlas, None, lambda: 0.0)
    assert service.look_up() == 0
    maxmind.status = 200
    RedisAddresses(redis_client).of("203.0.113.0")
    assert service.look_up() == 1


def test_nobody_is_asked_unless_that_is_wished(redis_client: "redis.Redis") -> None:
    addresses = RedisAddresses(redis_client)
    addresses.of("203.0.113.0")
    assert LocatingService(addresses, None, None, lambda: 0.0).look_up() == 0
    assert addresses.take(5) == ["203.0.113.0"]


@pytest.mark.parametrize(
    ("names", "company"),
    [
        (["mail.acme.example", "vpn.acme.example"], "acme.example"),
        (["gw.acme.co.uk"], "acme.co.uk"),
        (["a.acme.example", "b.acme.example", "x.other.example"], "acme.example"),
        (["203-0-113-25.provider.example"], None),
        (["dsl25.provider.example", "pool-7.provider.example", "static.7.provider.example"], None),
        (["host.telecom.example"], None),
        (["server1.acmehosting.example"], None),
        (["acme.example"], None),
        (["localhost"], None),
        ([], None),
    ],
)
def test_names_of_computers_tell_the_company_and_not_its_provider(names: Sequence[str], company: str | None) -> None:
    assert company_of(names) == company


def test_a_network_is_sampled_within_itself() -> None:
    assert all(one.startswith("203.0.113.") for one in sampled("203.0.113.0"))
    assert sampled("2001:db8:7::") == ["2001:db8:7::1"]
