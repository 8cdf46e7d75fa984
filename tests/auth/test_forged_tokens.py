"""Tokens that somebody made: whatever they say, only ours are taken."""

import base64
import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.web.tokens import Keyring, keyring
from tests.auth.tokens import me, split
from tests.fakes.facade import Facade


def keys_of(facade: Facade) -> Keyring:
    return keyring(facade.services.get(Settings).secrets.secret_key)


@pytest.fixture
def real(facade: Facade) -> tuple[dict[str, Any], dict[str, Any]]:
    facade.log_in()
    return split(facade.tokens["access_token"])


def signed(facade: Facade, header: Mapping[str, Any], claims: Mapping[str, Any]) -> str:
    """A token that only somebody with our key can make: what is refused of it is refused for what it says."""
    key = keys_of(facade).keys[keys_of(facade).current]
    return jwt.encode(dict(claims), key, algorithm="HS256", headers={**header, "alg": "HS256"})


def test_a_copy_made_with_our_own_key_is_accepted(facade: Facade, real: tuple[dict[str, Any], dict[str, Any]]):
    assert me(facade, signed(facade, *real)).status_code == 200


@pytest.mark.parametrize(
    "changed",
    [
        {"aud": "http://elsewhere.test/api/v1"},
        {"aud": None},
        {"iss": "http://elsewhere.test"},
        {"iss": None},
        {"exp": 1},
        {"exp": None},
        {"nbf": 4_000_000_000},
        {"iat": 4_000_000_000},
        {"type": "refresh"},
        {"type": None},
        {"type": "other"},
        {"sub": None},
        {"sub": 7},
        {"sid": "no-such-session"},
        {"sid": None},
        {"sid": {"$gt": ""}},
        {"dev": "0" * 64},
    ],
    ids=str,
)
def test_claims_that_are_not_for_us_are_refused(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], changed: Mapping[str, Any]
):
    claims = {name: value for name, value in {**real[1], **changed}.items() if value is not None}
    assert me(facade, signed(facade, real[0], claims)).status_code == 401


@pytest.mark.parametrize(
    "changed", [{"typ": "rt+jwt"}, {"typ": "JWT"}, {"kid": "00000000"}, {"kid": ""}, {"kid": "../../dev/null"}], ids=str
)
def test_headers_that_are_not_ours_are_refused(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], changed: Mapping[str, Any]
):
    assert me(facade, signed(facade, {**real[0], **changed}, real[1])).status_code == 401


def encoded(thing: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(thing).encode()).rstrip(b"=").decode()


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", "nOnE", ""])
def test_unsigned_tokens_are_refused(facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], algorithm: str):
    unsigned = f"{encoded({**real[0], 'alg': algorithm})}.{encoded(real[1])}."
    signature = facade.tokens["access_token"].rpartition(".")[2]
    assert me(facade, unsigned).status_code == 401
    assert me(facade, unsigned + signature).status_code == 401


def test_a_token_of_another_algorithm_is_refused_whatever_key_it_confuses(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]]
):
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    header, claims = real
    by_rsa = jwt.encode(claims, private, algorithm="RS256", headers={**header, "alg": "RS256"})
    # The public key as if it were the shared secret: what libraries that trust `alg` fall for.
    head = f"{encoded({**header, 'alg': 'HS256'})}.{encoded(claims)}"
    confused = hmac.new(public, head.encode(), sha256).digest()
    key = keys_of(facade).keys[keys_of(facade).current]
    longer = jwt.encode(claims, key + b"\0" * 32, algorithm="HS512", headers={**header, "alg": "HS512"})
    for token in (by_rsa, f"{head}.{base64.urlsafe_b64encode(confused).rstrip(b'=').decode()}", longer):
        assert me(facade, token).status_code == 401


@pytest.mark.parametrize(
    "more", [{"jku": "http://evil.test/keys"}, {"x5u": "http://evil.test/c"}, {"crit": ["b64"]}], ids=str
)
def test_a_token_cannot_bring_its_own_key(
    facade: Facade, real: tuple[dict[str, Any], dict[str, Any]], more: Mapping[str, Any]
):
    header = {**real[0], **more, "jwk": {"kty": "oct", "k": base64.urlsafe_b64encode(b"k" * 32).decode()}}
    token = jwt.encode(real[1], b"k" * 32, algorithm="HS256", headers=header)
    assert me(facade, token).status_code == 401


def test_a_changed_signature_is_refused(facade: Facade, real: tuple[dict[str, Any], dict[str, Any]]):
    token = facade.tokens["access_token"]
    head, _body, signature = token.split(".")
    assert me(facade, f"{head}.{encoded({**real[1], 'sub': 'seed_will_id'})}.{signature}").status_code == 401
    assert me(facade, token[:-3]).status_code == 401


@pytest.mark.parametrize("kind", ["access_token", "nothing"])
def test_only_a_refresh_token_refreshes(facade: Facade, kind: str):
    facade.log_in()
    token = facade.tokens.get(kind, "eyJhbGciOiJub25lIn0.e30.")
    answer = facade.client.post("/api/v1/auth/refresh", json={"refresh_token": token})
    assert (answer.status_code, answer.json["error"]["code"]) == (401, "SESSION_ENDED")
