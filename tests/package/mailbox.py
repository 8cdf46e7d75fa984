"""A mail server on loopback that keeps what it is given, and a SuiteCRM that sends through it."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.package.bridge_client import query


class Mailbox(socketserver.ThreadingTCPServer):
    """As much SMTP as a mailer needs to hand over a message; `messages` holds them whole."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.messages: list[str] = []

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Conversation(socketserver.StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self.timeout = 30
        self._say("220 ready")
        while line := self.rfile.readline():
            verb = line.decode("latin-1").split(maxsplit=1)[0].upper() if line.strip() else ""
            if verb == "DATA":
                self._say("354 go on")
                self.server.messages.append(self._message())
            if verb == "QUIT":
                self._say("221 bye")
                return
            self._say("250 ok")

    def _message(self) -> str:
        lines = iter(self.rfile.readline, b".\r\n")
        return b"".join(lines).decode("latin-1")

    def _say(self, answer: str) -> None:
        self.wfile.write(f"{answer}\r\n".encode())


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    with Mailbox() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


@contextmanager
def mail_through(port: int) -> Iterator[None]:
    """SuiteCRM sends its mail to this port of loopback for as long as the context lasts."""
    update = (
        "UPDATE outbound_email SET mail_smtpserver = ?, mail_smtpport = ?, mail_smtpauth_req = ? WHERE type = 'system'"
    )
    (before,) = query(
        "SELECT mail_smtpserver, mail_smtpport, mail_smtpauth_req FROM outbound_email WHERE type = 'system'"
    )
    query(update, "127.0.0.1", port, 0)
    try:
        yield
    finally:
        query(update, *before)
