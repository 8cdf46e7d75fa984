"""Send one request over and over and count what is accepted: by wrk where it is installed, else by our own loop."""

import asyncio
import json
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass

CONNECTIONS = 16


@dataclass(frozen=True)
class Post:
    """A POST request to 127.0.0.1."""

    path: str
    headers: Mapping[str, str]
    body: str


class Refused(AssertionError):
    """Some answers were no success."""


def accepted_a_second(post: Post, port: int, seconds: int) -> float:
    """Requests answered with 2xx a second, over 16 connections. Raises Refused when any answer was another."""
    if shutil.which("wrk"):
        return _by_wrk(post, port, seconds)
    return asyncio.run(_by_loop(post, port, seconds))


def _by_wrk(post: Post, port: int, seconds: int) -> float:
    lines = ['wrk.method = "POST"', f"wrk.body = {_lua(post.body)}"]
    lines += [f"wrk.headers[{_lua(name)}] = {_lua(value)}" for name, value in post.headers.items()]
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as script:
        script.write("\n".join(lines))
        script.flush()
        address = f"http://127.0.0.1:{port}{post.path}"
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", script.name, address]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        raise Refused(said)
    found = re.search(r"Requests/sec:\s+([\d.]+)", said)
    if not found or not float(found.group(1)):
        raise Refused(said)
    return float(found.group(1))


def _lua(text: str) -> str:
    return json.dumps(text)  # both languages escape the characters that occur here alike


async def _by_loop(post: Post, port: int, seconds: int) -> float:
    given = {"Host": "127.0.0.1", **post.headers, "Content-Length": str(len(post.body.encode()))}
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    request = f"POST {post.path} HTTP/1.1\r\n{head}\r\n{post.body}".encode()
    started = time.perf_counter()
    counts = await asyncio.gather(*(_repeat(request, port, started + seconds) for _ in range(CONNECTIONS)))
    return sum(counts) / (time.perf_counter() - started)


async def _repeat(request: bytes, port: int, until: float) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    count = 0
    while time.perf_counter() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"(?i)content-length: (\d+)", head)
        body = await reader.readexactly(int(length.group(1)) if length else 0)
        if not head.startswith(b"HTTP/1.1 2"):
            raise Refused((head + body).decode(errors="replace"))
        count += 1
    writer.close()
    return count
