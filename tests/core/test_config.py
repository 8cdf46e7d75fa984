"""Settings are read once, and everything that is wrong is said at once."""

import base64
import os
import re
import secrets
from pathlib import Path

import pytest

from suitecrm_bridge.core.config import SettingsMissing, read_settings
from suitecrm_bridge.core.key_strength import weakness

ROOT = Path(__file__).parents[2]
OURS = re.compile(r"(?:SUITECRM|BRIDGE|OPENAI)_[A-Z_]+")
REQUIRED = {
    "SUITECRM_URL": "https://crm.example.com/",
    "SUITECRM_CLIENT_ID": "workers",
    "SUITECRM_CLIENT_SECRET": "hush-1",
    "SUITECRM_LOGIN_CLIENT_ID": "people",
    "SUITECRM_LOGIN_CLIENT_SECRET": "hush-2",
    "BRIDGE_SECRET_KEY": "6hT0cXw2Jq9uRkZb1LmVeYdNsA8fGp4o",
    "BRIDGE_REDIS_URL": "redis://localhost/0",
    "BRIDGE_DATABASE_URL": "sqlite://",
}


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in example():
        monkeypatch.delenv(name, raising=False)


def example() -> dict[str, str]:
    lines = (ROOT / ".env.example").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def give(monkeypatch: pytest.MonkeyPatch, **changed: str) -> None:
    for name, value in {**REQUIRED, **changed}.items():
        monkeypatch.setenv(name, value)


def complaint() -> str:
    with pytest.raises(SettingsMissing) as raised:
        read_settings()
    return str(raised.value)


def test_all_missing_settings_are_named_in_one_message() -> None:
    said = complaint()
    assert [name for name in REQUIRED if name not in said] == []


def test_wrong_settings_are_named_together_with_missing_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, SUITECRM_URL="crm.example.com", BRIDGE_PORT="eighty", BRIDGE_SECRET_KEY="short")
    monkeypatch.delenv("BRIDGE_REDIS_URL")
    assert set(OURS.findall(complaint())) == {"SUITECRM_URL", "BRIDGE_PORT", "BRIDGE_SECRET_KEY", "BRIDGE_REDIS_URL"}


def test_a_complaint_never_shows_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, BRIDGE_SECRET_KEY="too-short-secret", BRIDGE_PORT="0")
    assert "too-short-secret" not in complaint()


def test_what_is_given_is_read_and_the_rest_has_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, BRIDGE_CORS_ORIGINS="https://a.example, https://b.example")
    settings = read_settings()
    assert settings.suitecrm_url == "https://crm.example.com"
    assert settings.public_url == "http://127.0.0.1:8000"
    assert settings.cors_origins == ("https://a.example", "https://b.example")
    assert settings.secrets.openai_api_key is None


def test_no_secret_shows_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, OPENAI_API_KEY="sk-hush")
    shown = repr(read_settings())
    assert not [value for value in ("hush-1", "hush-2", REQUIRED["BRIDGE_SECRET_KEY"], "sk-hush") if value in shown]


def test_the_example_names_every_setting_the_code_reads_and_no_other() -> None:
    quoted = re.compile(rf'"({OURS.pattern})"')
    files = (ROOT / "suitecrm_bridge").rglob("*.py")
    read = {name for file in files for name in quoted.findall(file.read_text())}
    compose = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    named = set(example())
    assert read - named == set()
    assert named - read - compose == set()


def test_the_example_shows_the_defaults_the_code_has(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch)
    by_default = read_settings()
    for name, value in example().items():
        if name not in REQUIRED:
            monkeypatch.setenv(name, value)
    assert read_settings() == by_default


WEAK = {
    "short": "6hT0cXw2Jq9uRkZb1LmVeYd",
    "placeholder": "change-me-to-something-of-your-own-please",
    "placeholder in capitals": "CHANGE_ME_6hT0cXw2Jq9uRkZb1LmVeYdNsA8",
    "the documentation's example": "your-secret-key-your-secret-key-0815",
    "SuiteCRM's own default": "SCRM-DEFK-SCRM-DEFK-SCRM-DEFK-0123",
    "a password": "Password-Password-2026-Password-Pass",
    "one letter": "a" * 64,
    "a piece over and over": "Zk3!" * 12,
    "a piece over and over, cut off": "Zk3!pQ9x" * 5 + "Zk3",
    "few letters": "abbabaabbaababbaabbabaabababbaabbaab",
    "the alphabet": "abcdefghijklmnopqrstuvwxyz0123456789",
    "the keyboard": "qwertyuiopasdfghjklzxcvbnm1234567890",
}


@pytest.mark.parametrize("kind", WEAK)
@pytest.mark.parametrize("name", ["BRIDGE_SECRET_KEY", "BRIDGE_PREVIOUS_SECRET_KEYS"])
def test_it_does_not_start_with_a_weak_secret(monkeypatch: pytest.MonkeyPatch, name: str, kind: str) -> None:
    give(monkeypatch, **{name: WEAK[kind]})
    said = complaint()
    assert re.findall(r"^  ([A-Z_]+):", said, re.MULTILINE) == [name]
    assert WEAK[kind] not in said


def test_it_does_not_start_with_the_examples_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, BRIDGE_SECRET_KEY=example()["BRIDGE_SECRET_KEY"])
    assert "BRIDGE_SECRET_KEY" in complaint()


def test_keys_that_are_made_as_the_example_says_are_never_called_weak() -> None:
    made = [base64.b64encode(os.urandom(48)).decode() for _ in range(2000)]
    made += [secrets.token_hex(16) for _ in range(2000)] + [secrets.token_urlsafe(48) for _ in range(2000)]
    assert [weakness(key) for key in made if weakness(key)] == []


def test_previous_keys_are_read_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    older = [secrets.token_urlsafe(48) for _ in range(2)]
    give(monkeypatch, BRIDGE_PREVIOUS_SECRET_KEYS=", ".join(older))
    assert read_settings().secrets.previous_secret_keys == tuple(older)


def test_rate_limits_are_read_and_wrong_ones_named(monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, BRIDGE_LIMIT_READ="10/1, 500/3600")
    limits = read_settings().limits
    assert [(quota.limit, quota.seconds) for quota in limits.read] == [(10, 1), (500, 3600)]
    assert [(quota.limit, quota.seconds) for quota in limits.login] == [(30, 60)]
    give(monkeypatch, BRIDGE_LIMIT_READ="many", BRIDGE_LIMIT_TRACK_SITE="5/1,6/2")
    assert set(OURS.findall(complaint())) == {"BRIDGE_LIMIT_READ", "BRIDGE_LIMIT_TRACK_SITE"}


@pytest.mark.parametrize(
    "origin", ["*", "https://*.example.com", "https://app.example.com/", "app.example.com", "null"]
)
def test_an_origin_is_exact_or_refused(monkeypatch: pytest.MonkeyPatch, origin: str) -> None:
    give(monkeypatch, BRIDGE_CORS_ORIGINS=f"https://good.example,{origin}")
    assert set(OURS.findall(complaint())) == {"BRIDGE_CORS_ORIGINS"}
