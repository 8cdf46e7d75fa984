"""A service that speaks OpenAI's chat API, over a real socket, and answers as a test tells it to."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """What goes out. `pieces` are sent one by one, `pause` seconds apart."""

    status: int = 200
    pieces: tuple[bytes, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)
    pause: float = 0.0
    breaks_off: bool = False


Answerer = Callable[[dict[str, Any]], Reply]


def completion(content: str | None, *, finish: str = "stop", refusal: str | None = None) -> Reply:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "fake-1-2026",
        "choices": [{"index": 0, "message": message, "finish_reason": finish}],
        "usage": {"prompt_tokens": 120, "completion_tokens": 30, "total_tokens": 150},
    }
    return Reply(pieces=(json.dumps(body).encode(),))


def failure(status: int, code: str = "oops", **headers: str) -> Reply:
    body = {"error": {"message": "secret sk-test-key was refused", "type": "x", "code": code, "param": None}}
    return Reply(status, (json.dumps(body).encode(),), {name.replace("_", "-"): said for name, said in headers.items()})


class FakeOpenAi:
    """Hands requests to `answer`; keeps bodies and headers in `requests` and `headers`."""

    def __init__(self) -> None:
        self.answer: Answerer = lambda _: failure(500)
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.url = ""
        self.stopping = threading.Event()

    def replies(self, *replies: Reply) -> None:
        """Give these one after another, the last one for ever."""
        waiting = list(replies)
        self.answer = lambda _: waiting.pop(0) if len(waiting) > 1 else waiting[0]


class Handler(BaseHTTPRequestHandler):
    fake: FakeOpenAi

    def handle(self) -> None:
        # A client that gave up on us closes its end; that is what some tests are about.
        with suppress(ConnectionError):
            super().handle()

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.fake.requests.append({"path": self.path, **body})
        self.fake.headers.append({name.lower(): said for name, said in self.headers.items()})
        self._send(self.fake.answer(body))

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/json")
        length = sum(map(len, reply.pieces)) + (100 if reply.breaks_off else 0)
        self.send_header("Content-Length", str(length))
        for name, said in reply.headers.items():
            self.send_header(name, said)
        self.end_headers()
        for piece in reply.pieces:
            if reply.pause and self.fake.stopping.wait(reply.pause):
                break
            self.wfile.write(piece)
            self.wfile.flush()
        self.close_connection = reply.breaks_off

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class named it
        pass


@contextmanager
def fake_openai() -> Iterator[FakeOpenAi]:
    fake = FakeOpenAi()
    handler = type("OpenAiHandler", (Handler,), {"fake": fake})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    fake.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield fake
    finally:
        fake.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
