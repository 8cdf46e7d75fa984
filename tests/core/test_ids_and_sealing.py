"""Ids that can be recognised, and secrets that cannot."""

from pathlib import Path
from secrets import token_urlsafe
from types import SimpleNamespace

import pytest

from suitecrm_bridge import bootstrap
from suitecrm_bridge.bootstrap.sealing import sealer_for
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.ids import id_from, new_id, record_id
from suitecrm_bridge.core.sealing import SealBroken, Sealer, derive_key
from suitecrm_bridge.core.services import Services

UUID = "0152559b-eb54-57e6-ab06-ce728d13bd27"


def test_the_same_key_makes_the_same_id_and_another_key_another() -> None:
    assert id_from("form-1") == id_from("form-1") != id_from("form-2")
    assert record_id(id_from("form-1")) == id_from("form-1")


def test_new_ids_are_new() -> None:
    assert new_id() != new_id()


@pytest.mark.parametrize(
    "text", ["1", "36", "0152559b-eb54-57e6-ab06-ce728d13bd27", "0152559B-EB54-57E6-AB06-CE728D13BD27"]
)
def test_what_suitecrm_uses_as_an_id_is_one(text: str) -> None:
    assert record_id(text) == text.lower()


@pytest.mark.parametrize(
    "text",
    ["", "x", "1\n", "' OR 1=1", "0152559b", "../../etc", "1" * 37, "0152559b-eb54-57e6-ab06-ce728d13bd2\0", "😀"],
)
def test_what_cannot_be_an_id_is_none(text: str) -> None:
    assert record_id(text) is None


def test_what_was_sealed_is_opened_with_the_same_key_and_purpose_only() -> None:
    sealed = Sealer("secret", "tokens").seal("refresh-ü😀")
    assert Sealer("secret", "tokens").open(sealed) == "refresh-ü😀"
    assert "refresh" not in sealed
    for other in (Sealer("secret", "cookies"), Sealer("other", "tokens")):
        with pytest.raises(SealBroken):
            other.open(sealed)


def test_no_part_loses_what_it_sealed_to_a_new_secret_key() -> None:
    old, new = token_urlsafe(48), token_urlsafe(48)
    sealed = Sealer(old, "batches").seal("accepted")
    services = Services()
    kept = SimpleNamespace(secrets=SimpleNamespace(secret_key=new, previous_secret_keys=(old,)))
    services.provide(Settings, lambda _: kept)
    assert sealer_for(services, "batches").open(sealed) == "accepted"
    makers = [path.name for path in Path(bootstrap.__file__).parents[1].rglob("*.py") if " Sealer(" in path.read_text()]
    assert makers == ["sealing.py"]


@pytest.mark.parametrize("text", ["", "nonsense", "Z0FBQUFBQm"])
def test_what_was_never_sealed_is_refused(text: str) -> None:
    with pytest.raises(SealBroken):
        Sealer("secret", "tokens").open(text)


def test_each_purpose_has_a_key_of_its_own() -> None:
    assert derive_key("secret", "a") != derive_key("secret", "b")
    assert len(derive_key("secret", "a")) == 32
