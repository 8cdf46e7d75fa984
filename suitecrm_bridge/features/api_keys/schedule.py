"""How often the keys' logins are used: SuiteCRM ends idle ones after 30 days, and people leave at any hour."""

from suitecrm_bridge.core.queue import Every
from suitecrm_bridge.features.api_keys.commands import KeepKeysAlive

SCHEDULE = [Every(3600.0, KeepKeysAlive())]
