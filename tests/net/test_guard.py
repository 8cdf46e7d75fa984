"""Nothing goes to an address that is not public, whatever its name resolves to, now or a moment later."""

import ssl
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_network
from pathlib import Path

import pytest

from suitecrm_bridge.net import AddressRefused, Outbound, Rules, SystemResolver, Unreachable, parse
from suitecrm_bridge.net.addresses import is_allowed, networks_of
from tests.net.receivers import receiver, self_signed

LOOPBACK = networks_of(["127.0.0.0/8"])
OPEN = Rules(http=True, opened=LOOPBACK)

# What is not public by IANA's registries, and what the large clouds keep for themselves.
NOT_PUBLIC = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/29", "192.0.2.0/24", "192.31.196.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24",
    "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128",
    "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
    "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "::ffff:127.0.0.0/104", "::ffff:10.0.0.0/104", "::7f00:0/104",
]  # fmt: skip


class Names:
    """A resolver that says what it is told: each answer once, the last one for ever."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []

    def addresses(self, host: str, port: int) -> Sequence[str]:
        self.asked.append(host)
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


@pytest.mark.parametrize("network", NOT_PUBLIC)
def test_both_ends_of_a_network_that_is_not_public_are_refused(network: str):
    there = ip_network(network)
    assert not is_allowed(str(there[0]))
    assert not is_allowed(str(there[-1]))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "93.184.216.34"])
def test_public_addresses_are_allowed(address: str):
    assert is_allowed(address)


@pytest.mark.parametrize("address", ["169.254.169.254", "fd00:ec2::254", "::ffff:169.254.169.254", "168.63.129.16"])
def test_no_setting_opens_the_clouds_metadata(address: str):
    assert not is_allowed(address, networks_of(["0.0.0.0/0", "::/0"]))


def test_an_operator_can_open_a_network_of_the_company():
    assert is_allowed("10.20.3.4", networks_of(["10.20.0.0/16"]))
    assert not is_allowed("10.21.3.4", networks_of(["10.20.0.0/16"]))


BAD_ADDRESSES = [
    "http://example.com/", "ftp://example.com/", "file:///etc/passwd", "gopher://example.com", "//example.com", "",
    "https://", "https:///path", "https://user:pw@example.com/", "https://user@example.com/", "https://:pw@example.com/",
    "https://example.com\\@127.0.0.1/", "https://exa mple.com/", "https://example.com/\r\nX: y", "https://example.com:0/",
    "https://example.com:99999/", "https://example.com:a/", "https://bücher.example/", "https://exa_mple.com/",
    "https://[::1/", "https://[fe80::1%25eth0]/", "https://%31%32%37.0.0.1/", "https://" + "a" * 2000 + ".com/",
    "javascript:alert(1)", "https://a..b/", "https://-a.com/",
]  # fmt: skip


@pytest.mark.parametrize("url", BAD_ADDRESSES)
def test_an_address_that_is_not_plain_https_is_refused(url: str):
    with pytest.raises(AddressRefused):
        parse(url, Rules())


def test_a_plain_address_is_read_once_and_completely():
    there = parse("https://Hooks.Example.com:8443/a/b?c=%20d", Rules())
    assert (there.scheme, there.host, there.port, there.target) == ("https", "hooks.example.com", 8443, "/a/b?c=%20d")
    assert there.authority == "hooks.example.com:8443"
    assert parse("https://[2606:4700::1111]", Rules()).authority == "[2606:4700::1111]"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "0x7f000001", "127.1", "017700000001", "localhost", "[::1]"]
)
def test_every_spelling_of_this_machine_is_refused_by_what_it_resolves_to(host: str):
    with pytest.raises(AddressRefused):
        Outbound(SystemResolver(), Rules(http=True)).check(f"http://{host}/")


def test_one_bad_address_among_good_ones_is_enough():
    outbound = Outbound(Names(["93.184.216.34", "10.0.0.1"]), Rules())
    with pytest.raises(AddressRefused, match="leads into a network"):
        outbound.check("https://hooks.example.com/")


def test_a_refusal_says_nothing_about_what_is_inside():
    with pytest.raises(AddressRefused) as refused:
        Outbound(Names(["10.11.12.13"]), Rules()).check("https://intranet.example.com/")
    assert "10.11" not in refused.value.message


def test_a_name_that_was_public_when_it_was_checked_gains_nothing_later():
    with receiver() as there:
        names = Names(["93.184.216.34"], ["127.0.0.1"])
        outbound = Outbound(names, Rules(http=True))
        outbound.check(f"http://hooks.example.com:{there.port}/")
        with pytest.raises(AddressRefused):
            outbound.post(f"http://hooks.example.com:{there.port}/", {}, b"{}")
        assert there.received == []


def test_a_name_is_resolved_once_and_that_very_address_is_connected_to():
    """The second answer, which a second look-up would get, is a network that nothing may be sent to."""
    with receiver() as there:
        names = Names(["127.0.0.1"], ["169.254.169.254"])
        answer = Outbound(names, OPEN).post(f"http://hooks.example.com:{there.port}/x?y=1", {}, b"{}")
        assert (answer.status, names.asked) == (200, ["hooks.example.com"])
        assert there.received[0].headers["host"] == f"hooks.example.com:{there.port}"
        assert there.received[0].path == "/x?y=1"


def test_tls_is_spoken_with_the_name_though_the_socket_leads_to_the_address(tmp_path: Path):
    certificate = self_signed(tmp_path, "hooks.example.com")
    trusting = ssl.create_default_context(cafile=str(certificate))
    with receiver(certificate) as there:
        outbound = Outbound(Names(["127.0.0.1"]), Rules(opened=LOOPBACK), trusting)
        assert outbound.post(f"https://hooks.example.com:{there.port}/", {}, b"{}").status == 200
        assert there.sni == ["hooks.example.com"]
        with pytest.raises(Unreachable, match="certificate"):
            outbound.post(f"https://other.example.com:{there.port}/", {}, b"{}")
        strict = Outbound(Names(["127.0.0.1"]), Rules(opened=LOOPBACK))
        with pytest.raises(Unreachable, match="certificate"):
            strict.post(f"https://hooks.example.com:{there.port}/", {}, b"{}")
        assert len(there.received) == 1


def test_a_redirect_is_an_answer_and_never_followed():
    with receiver() as target, receiver() as there:
        there.status, there.headers = 302, {"Location": target.url}
        assert Outbound(SystemResolver(), OPEN).post(there.url, {}, b"{}").status == 302
        assert target.received == []


def test_no_more_than_a_kilobyte_of_an_answer_is_kept():
    with receiver() as there:
        there.body = b"x" * 5_000_000
        answer = Outbound(SystemResolver(), OPEN).post(there.url, {}, b"{}")
        assert answer.body == "x" * 1024


def test_a_receiver_that_drips_is_left_at_the_deadline():
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(200):
            handler.wfile.write(f"X-{number}: y\r\n".encode())
            handler.wfile.flush()
            time.sleep(0.05)

    with receiver() as there:
        there.answer = drip
        begun = time.monotonic()
        with pytest.raises(Unreachable, match="in time"):
            Outbound(SystemResolver(), OPEN).post(there.url, {}, b"{}", seconds=0.5)
        assert time.monotonic() - begun < 2


def test_silence_nonsense_and_closed_ports_are_told_apart():
    def nonsense(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"hello\r\n\r\n")
        handler.close_connection = True

    outbound = Outbound(SystemResolver(), OPEN)
    with receiver() as there:
        there.answer = nonsense
        with pytest.raises(Unreachable, match="not HTTP"):
            outbound.post(there.url, {}, b"{}")
    with pytest.raises(Unreachable, match="no connection"):
        outbound.post(there.url, {}, b"{}")
    with pytest.raises(Unreachable, match="not known"):
        outbound.post("http://nothing.invalid/", {}, b"{}")


def test_a_name_server_that_hangs_is_not_waited_for(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("socket.getaddrinfo", lambda *_args, **_named: time.sleep(1))
    begun = time.monotonic()
    with pytest.raises(OSError, match="name server"):
        SystemResolver(seconds=0.1).addresses("example.com", 443)
    assert time.monotonic() - begun < 0.9


def test_proxies_of_the_environment_are_not_asked(monkeypatch: pytest.MonkeyPatch):
    with receiver() as proxy, receiver() as there:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert Outbound(SystemResolver(), OPEN).post(there.url, {"X-A": "b"}, b"{}").status == 200
        assert (proxy.received, there.received[0].headers["x-a"]) == ([], "b")
