"""Settings from a mapping, read by the product's own reader."""

import os
from collections.abc import Mapping
from unittest.mock import patch

from suitecrm_bridge.core.config import Settings, read_settings


def settings_for(environment: Mapping[str, str]) -> Settings:
    """What a process started with `environment` would read."""
    # The reader knows only the real environment, so it is lent one.
    with patch.dict(os.environ, environment, clear=True):
        return read_settings()
