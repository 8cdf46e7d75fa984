"""Seal with the secret key of the settings, and open what one of the keys before it sealed."""

from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.core.services import Services


def sealer_for(services: Services, purpose: str) -> Sealer:
    """The one way to a sealer, so that no part forgets the previous keys and loses its content to a rotation."""
    secrets = services.get(Settings).secrets
    return Sealer(secrets.secret_key, purpose, secrets.previous_secret_keys)
