"""Put a sandbox together: database, definitions, demonstration data, routes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, Self

from . import schema, seeding
from .application import Application, LoggedRequest
from .catalog import load_catalog
from .database import Database
from .faults import Faults
from .package import NO_PACKAGE, THE_PACKAGE, Installed
from .seeding import Clients
from .server import Server
from .world import World, utc_now

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

MEMORY = ":memory:"


class Sandbox:
    """A stand-in for a SuiteCRM 7.14.6; as a context manager it serves itself on a free port."""

    def __init__(self, world: World, application: Application, clients: Clients) -> None:
        self.world = world
        self.clients = clients
        self._application = application
        self._server: Server | None = None

    @property
    def wsgi(self) -> WSGIApplication:
        """The WSGI application, for `httpx.WSGITransport` or a server of your own."""
        return self._application

    @property
    def faults(self) -> Faults:
        return self.world.faults

    @property
    def requests(self) -> list[LoggedRequest]:
        """Every request so far, the oldest first; `clear()` it as you like."""
        return self._application.requests

    @property
    def url(self) -> str:
        """The site's address while it is served, without a trailing slash."""
        if self._server is None:
            raise RuntimeError("the sandbox is not being served; use it as a context manager or call serve()")
        return self._server.url

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Serve in threads of this process; returns the site's address."""
        self._server = Server(self._application, host, port)
        return self._server.url

    def stop(self) -> None:
        """Stop serving; the data stays. Calling it again does nothing."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def close(self) -> None:
        """Stop serving and close the database."""
        self.stop()
        self.world.database.close()

    def __enter__(self) -> Self:
        self.serve()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def create_sandbox(
    database: str = MEMORY,
    *,
    package: bool = True,
    clients: Clients | None = None,
    faults: tuple[str, ...] = (),
    control: bool = False,
    clock: Callable[[], datetime] = utc_now,
) -> Sandbox:
    """Make a sandbox with its demonstration data.

    `database` is a file, kept between runs, or `:memory:`. Without `package` it is a SuiteCRM in which the
    bridge's package is not installed. `faults` are names of faults to start with; `control` opens
    `/__sandbox__/faults` to whoever can reach the server.
    """
    installed = THE_PACKAGE if package else NO_PACKAGE
    world = World(Database(database), installed.extend(load_catalog()), faults=Faults(faults), clock=clock)
    if database == MEMORY:
        world.database.become(_seeded_copy(installed))
    else:
        _prepare(world)
    world.hooks = list(installed.hooks)
    known = clients or Clients()
    seeding.register_clients(world, known)
    return Sandbox(world, Application(world, installed.routes, controllable=control), known)


def _prepare(world: World) -> None:
    schema.create_tables(world.database, world.catalog)
    seeding.seed(world)


@cache
def _seeded_copy(installed: Installed) -> bytes:
    """A filled database, made once per process: a fresh sandbox in memory then takes milliseconds."""
    world = World(Database(MEMORY), installed.extend(load_catalog()))
    _prepare(world)
    copy = world.database.copy_of()
    world.database.close()
    return copy
