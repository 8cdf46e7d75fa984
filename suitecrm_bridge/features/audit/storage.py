"""The trail's keeper."""

from suitecrm_bridge.core.logging import logger
from suitecrm_bridge.features.audit.model import Deed

log = logger(__name__)


class LoggedTrail:
    """Names each deed in the log: who, what and on what, never the values."""

    def record(self, deed: Deed) -> None:
        log.info("deed", action=deed.action, actor=deed.actor, subject=deed.subject, fields=sorted(deed.after))
