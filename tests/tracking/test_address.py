"""Whose request it is, without knowing who it is."""

import pytest

from suitecrm_bridge.features.tracking.routes.address import Senders, anonymised, client_address


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("203.0.113.45", "203.0.113.0"),
        ("2001:db8:1234:5678:9abc::1", "2001:db8:1234::"),
        ("::ffff:203.0.113.45", "203.0.113.0"),
        ("fe80::1%eth0", "fe80::"),
        ("unix:", ""),
        ("", ""),
        ("<script>", ""),
    ],
)
def test_an_address_is_cut_before_anything_sees_it(address: str, kept: str) -> None:
    assert anonymised(address) == kept


def test_neighbours_have_buckets_of_their_own_and_one_household_has_one() -> None:
    senders = Senders(b"k" * 32)
    assert senders.of("203.0.113.45") != senders.of("203.0.113.46")
    assert senders.of("2001:db8::1") == senders.of("2001:db8::ffff:2")
    assert senders.of("2001:db8::1") != senders.of("2001:db8:0:1::1")


def test_a_bucket_name_tells_no_address_and_needs_the_secret() -> None:
    assert "." not in Senders(b"k" * 32).of("203.0.113.45")
    assert Senders(b"k" * 32).of("203.0.113.45") != Senders(b"x" * 32).of("203.0.113.45")


@pytest.mark.parametrize(
    ("forwarded", "proxies", "seen"),
    [
        ("", 0, "192.0.2.1"),
        ("9.9.9.9", 0, "192.0.2.1"),
        ("9.9.9.9, 198.51.100.7", 1, "198.51.100.7"),
        ("9.9.9.9, 198.51.100.7, 10.0.0.1", 2, "198.51.100.7"),
        ("198.51.100.7", 2, "198.51.100.7"),
        ("", 1, "192.0.2.1"),
        (" , ", 1, "192.0.2.1"),
    ],
)
def test_only_our_own_proxies_are_believed(forwarded: str, proxies: int, seen: str) -> None:
    assert client_address({"REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": forwarded}, proxies) == seen
