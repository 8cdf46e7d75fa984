"""A stand-in for SuiteCRM 7.14.6: its V8 API with all its manners, our package's routes, a little classic screen."""

from .application import LoggedRequest
from .faults import Faults
from .sandbox import Sandbox, create_sandbox
from .seeding import Clients

__all__ = ["Clients", "Faults", "LoggedRequest", "Sandbox", "create_sandbox"]
