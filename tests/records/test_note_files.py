"""/notes/{id}/file: the bytes as they are, and nothing that a browser would run."""

import pytest

from tests.fakes.facade import Facade
from tests.records.asking import errors, made
from tests.records.conftest import Acting, Deeds

PDF = b"%PDF-1.7 an offer"


@pytest.fixture
def note(admin: Facade) -> str:
    return made(admin, "/notes", name="With a file")["id"]


def put(facade: Facade, note: str, content: bytes, filename: str = "offer.pdf", **options: object):
    options = {"content_type": "application/octet-stream", **options}
    query = {"filename": filename}
    path = f"/api/v1/notes/{note}/file"
    return facade.client.put(path, headers=facade.headers, data=content, query_string=query, **options)


def test_what_goes_up_comes_down_and_goes_away(admin: Facade, deeds: Deeds, note: str):
    assert admin.get(f"/notes/{note}/file").status_code == 404
    said = put(admin, note, PDF, "Angebot «neu».pdf")
    assert said.status_code == 200, said.text
    assert said.json["data"] == {
        "id": note,
        "type": "File",
        "attributes": {"filename": "Angebot «neu».pdf", "mime_type": "application/pdf", "size": len(PDF)},
    }
    file = admin.get(f"/notes/{note}/file")
    assert (file.data, file.content_type, file.content_length) == (PDF, "application/pdf", len(PDF))
    assert file.headers["Content-Disposition"] == (
        "attachment; filename=\"Angebot _neu_.pdf\"; filename*=UTF-8''Angebot%20%C2%ABneu%C2%BB.pdf"
    )
    assert file.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in file.headers["Content-Security-Policy"]
    assert file.headers["Cache-Control"] == "private, no-store"
    assert admin.delete(f"/notes/{note}/file").status_code == 204
    assert [admin.get(f"/notes/{note}/file").status_code, admin.delete(f"/notes/{note}/file").status_code] == [404, 404]
    assert [deed.action for deed in deeds if deed.action.startswith("file.")] == ["file.stored", "file.removed"]


def test_a_page_is_neither_kept_nor_given_out_as_one(admin: Facade, note: str):
    page = b"<!doctype html><script>alert(1)</script>"
    assert put(admin, note, page, "x.html").json["data"]["attributes"]["filename"] == "x.html.txt"
    file = admin.get(f"/notes/{note}/file")
    assert (file.data, file.mimetype) == (page, "text/plain")
    assert file.headers["Content-Disposition"].startswith("attachment")


def test_a_damaged_image_an_empty_file_and_a_name_that_is_none_are_refused(admin: Facade, note: str):
    assert "file" in errors(put(admin, note, b"\x89PNG\r\n\x1a\n and more", "x.png"))
    assert put(admin, note, b"", "x.txt").status_code == 422
    assert "filename" in errors(put(admin, note, PDF, "../"))
    assert "filename" in errors(admin.client.put(f"/api/v1/notes/{note}/file", headers=admin.headers, data=PDF))


def test_a_form_is_no_file(admin: Facade, note: str):
    answer = put(admin, note, b"--x--", content_type="multipart/form-data; boundary=x")
    assert (answer.status_code, answer.json["error"]["code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")


def test_only_this_address_takes_more_than_a_megabyte_and_not_everything(admin: Facade, note: str):
    assert put(admin, note, b"%PDF-" + b"x" * 2_000_000).status_code == 200
    assert admin.get(f"/notes/{note}/file").content_length == 2_000_005
    answer = put(admin, note, b"x" * 30_000_001, "x.bin")
    assert (answer.status_code, answer.json["error"]["code"]) == (413, "PAYLOAD_TOO_LARGE")


def test_what_suitecrm_itself_finds_too_large_is_the_same_413(
    admin: Facade, note: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("suitecrm_bridge.sandbox.package.files.MOST_BYTES", 10)
    answer = put(admin, note, PDF)
    assert (answer.status_code, answer.json["error"]["code"]) == (413, "PAYLOAD_TOO_LARGE")


def test_reading_and_changing_are_two_permissions_and_may_be_for_own_notes_only(admin: Facade, acting: Acting):
    mine = made(admin, "/notes", name="Mine")["id"]
    theirs = made(admin, "/notes", name="Will's", assigned_user_id="seed_will_id")["id"]
    with acting("notes.read"):
        assert put(admin, mine, PDF).status_code == 403
        assert admin.get(f"/notes/{mine}/file").status_code == 404
    with acting("notes.update:own", "notes.read:own"):
        assert put(admin, mine, PDF).status_code == 200
        assert [put(admin, theirs, PDF).status_code, admin.get(f"/notes/{theirs}/file").status_code] == [403, 403]
        assert admin.delete(f"/notes/{theirs}/file").status_code == 403
    assert put(admin, "nope", PDF).status_code == 404
