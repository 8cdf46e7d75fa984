"""Read the files that the settings name, once, and say what is wrong with them."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from suitecrm_bridge.core.config import SettingsMissing
from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.tracking.model.bots_networks import NO_NETWORKS, Networks, NotANetwork, networks_of
from suitecrm_bridge.features.tracking.model.bots_spam import NotADomain, ReferrerSpam, spam_of
from suitecrm_bridge.features.tracking.model.signal_rules import RulesWrong, SignalRules, signal_rules
from suitecrm_bridge.features.tracking.storage.places import FileUnreadable, MaxmindFile

T = TypeVar("T")

log = logger(__name__)


def read_signal_rules(path: str | None) -> SignalRules:
    """The shipped rules and those of the file at `path`. Raises SettingsMissing naming all that is wrong."""
    try:
        return signal_rules(_toml(path) if path else {})
    except RulesWrong as wrong:
        lines = "\n".join(f"  {mistake}" for mistake in wrong.mistakes)
        raise SettingsMissing(f"The rules file {path} (BRIDGE_SIGNALS_FILE) is wrong:\n{lines}") from None


def read_networks(path: str | None) -> Networks:
    """Raises SettingsMissing."""
    found = _lines(path, "BRIDGE_DATA_CENTERS_FILE", networks_of, NO_NETWORKS)
    if found.too_small:
        log.warning("networks_too_small", file=path, left_out=found.too_small)
    return found


def read_spam(path: str | None) -> ReferrerSpam:
    """Raises SettingsMissing."""
    return _lines(path, "BRIDGE_REFERRER_SPAM_FILE", spam_of, ReferrerSpam())


def read_maxmind(path: str | None, setting: str) -> MaxmindFile | None:
    """Raises SettingsMissing."""
    try:
        return MaxmindFile(path) if path else None
    except FileUnreadable as wrong:
        raise SettingsMissing(f"The file that {setting} names cannot be used: {wrong}") from None


def _lines(path: str | None, setting: str, read: Callable[[Iterable[str]], T], nothing: T) -> T:
    if not path:
        return nothing
    try:
        with Path(path).open(encoding="utf-8") as lines:
            return read(lines)
    except OSError as failure:
        wrong = f"it cannot be read ({failure.strerror})"
    except (UnicodeDecodeError, NotANetwork, NotADomain) as failure:
        wrong = str(failure)
    raise SettingsMissing(f"The list {path} ({setting}) is wrong: {wrong}")


def _toml(path: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as failure:
        raise RulesWrong([f"it cannot be read ({failure.strerror})"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failure:
        raise RulesWrong([f"it is no TOML: {failure}"]) from None
