"""Log in, stay logged in, log out; every step of it on the audit trail."""

from suitecrm_bridge.features.auth.service.login import LoginService
from suitecrm_bridge.features.auth.service.sessions import SessionService
from suitecrm_bridge.features.auth.service.watch import AuditedDenials

__all__ = ["AuditedDenials", "LoginService", "SessionService"]
