"""Serve the sandbox: `python -m suitecrm_bridge.sandbox --port 8180 --database sandbox.db`."""

from __future__ import annotations

import argparse
import os
import signal
import threading

from .sandbox import Sandbox, create_sandbox
from .seeding import Clients


def main() -> None:
    """Serve until SIGINT or SIGTERM."""
    arguments = _arguments()
    sandbox = create_sandbox(
        arguments.database,
        package=not arguments.without_package,
        clients=Clients(
            arguments.login_client_id, arguments.login_client_secret, arguments.client_id, arguments.client_secret
        ),
        control=arguments.control,
    )
    done = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: done.set())
    _announce(sandbox, sandbox.serve(arguments.host, arguments.port))
    done.wait()
    sandbox.close()


def _arguments() -> argparse.Namespace:
    known = Clients()
    parser = argparse.ArgumentParser(prog="python -m suitecrm_bridge.sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8180, help="0 takes a free one")
    parser.add_argument("--database", default=":memory:", help="a file, kept between runs; in memory by default")
    parser.add_argument("--control", action="store_true", help="open /__sandbox__/faults to whoever can reach the port")
    parser.add_argument(
        "--without-package", action="store_true", help="a SuiteCRM in which our package is not installed"
    )
    for option, name, default in (
        ("--login-client-id", "SUITECRM_LOGIN_CLIENT_ID", known.login_id),
        ("--login-client-secret", "SUITECRM_LOGIN_CLIENT_SECRET", known.login_secret),
        ("--client-id", "SUITECRM_CLIENT_ID", known.service_id),
        ("--client-secret", "SUITECRM_CLIENT_SECRET", known.service_secret),
    ):
        parser.add_argument(option, default=os.environ.get(name) or default, help=f"or ${name}; default {default}")
    return parser.parse_args()


def _announce(sandbox: Sandbox, url: str) -> None:
    print(f"The sandbox of SuiteCRM is at {url} (admin / admin123).", flush=True)  # noqa: T201 (a command's own words)
    print(f"Clients: {sandbox.clients.login_id} for logins, {sandbox.clients.service_id} for programs.", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
