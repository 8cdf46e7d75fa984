"""`files`: a note's file up, down and away, alike in the sandbox and in a real SuiteCRM."""

import zlib
from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from tests.contract.bridge import BRIDGE, Crm
from tests.contract.replay import fresh_id

PDF = b"%PDF-1.4\n%%EOF\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", b"\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00")
    + chunk(b"IDAT", zlib.compress(b"\x00\xff\x00\x00\xff"))
    + chunk(b"IEND", b"")
)


@pytest.fixture
def note(crm: Crm) -> str:
    return crm.make("Notes", name="With a file")


def send(crm: Crm, note: str, name: str | None, content: bytes, method: str = "PUT", status: int = 200) -> Any:  # noqa: ANN401 (JSON)
    params: Mapping[str, str] = {} if name is None else {"filename": name}
    headers = {"Content-Type": "application/octet-stream"}
    answer = crm.http.request(method, f"{BRIDGE}files/Notes/{note}", params=params, content=content, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json().get("data") or answer.json()["errors"]


def fetch(crm: Crm, note: str, module: str = "Notes") -> httpx.Response:
    return crm.http.get(f"{BRIDGE}files/{module}/{note}")


def test_what_goes_up_comes_down(crm: Crm, note: str) -> None:
    stored = send(crm, note, 'Prüfung "1".pdf', PDF)
    assert stored == {
        "module": "Notes",
        "id": note,
        "filename": 'Prüfung "1".pdf',
        "mime_type": "application/pdf",
        "size": len(PDF),
    }
    answer = fetch(crm, note)
    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Length"] == str(len(PDF))
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "filename*=UTF-8''Pr%C3%BCfung%20%221%22.pdf" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_new_file_takes_the_place_of_the_old_one(crm: Crm, note: str, method: str) -> None:
    for name, content in (("one.txt", b"one"), ("two.txt", b"two two")):
        assert send(crm, note, name, content, method)["filename"] == name
    answer = fetch(crm, note)
    assert (answer.content, "two.txt" in answer.headers["Content-Disposition"]) == (b"two two", True)


def test_programs_and_pages_are_stored_as_texts(crm: Crm, note: str) -> None:
    assert send(crm, note, "../run.PHP", b"echo")["filename"] == "run.PHP.txt"
    assert send(crm, note, "page.html", b"<!DOCTYPE html><html></html>")["filename"] == "page.html.txt"
    assert fetch(crm, note).headers["Content-Type"].startswith("text/plain")


def test_an_image_must_be_whole(crm: Crm, note: str) -> None:
    assert send(crm, note, "dot.png", PNG)["mime_type"] == "image/png"
    assert list(send(crm, note, "dot.png", PNG[:45], status=422)["fields"]) == ["file"]


@pytest.mark.parametrize(
    ("name", "content"), [(None, b"x"), ("..", b"x"), ("a/", b"x"), ("x" * 256, b"x"), ("a.txt", b"")]
)
def test_what_is_no_file_is_refused(crm: Crm, note: str, name: str | None, content: bytes) -> None:
    assert send(crm, note, name, content, status=422)["code"] == "INVALID"


def test_a_file_is_removed_once(crm: Crm, note: str) -> None:
    send(crm, note, "a.txt", b"a")
    assert crm.ask("DELETE", f"files/Notes/{note}") == {"data": {"removed": True}}
    assert crm.ask("DELETE", f"files/Notes/{note}", 404)["errors"]["code"] == "NOT_FOUND"
    assert fetch(crm, note).status_code == 404


def test_where_there_is_no_file(crm: Crm, note: str) -> None:
    for module, identity in (("Notes", note), ("Notes", fresh_id()), ("Leads", crm.create(last_name="X"))):
        answer = fetch(crm, identity, module)
        assert (answer.status_code, answer.json()["errors"]["code"]) == (404, "NOT_FOUND")
