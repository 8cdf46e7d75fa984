"""Files of notes and documents on a real SuiteCRM: where its own pages find them, and whose they are."""

import uuid

import pytest

from tests.live import ADMIN, ADMIN_PASSWORD, live_environment, live_root
from tests.package.bridge_client import Client, person, query, somebody
from tests.package.classic_ui import ClassicUi

pytestmark = pytest.mark.live

FILES = "V8/custom/bridge/files"


def put(client: Client, note: str, name: str, content: bytes) -> int:
    answer = client.http.put(f"{FILES}/Notes/{note}", params={"filename": name}, content=content)
    return answer.status_code


def test_suitecrms_own_pages_hand_the_file_out() -> None:
    content = b"%PDF-1.4\n%%EOF\n"
    with person() as admin:
        note = admin.make("Notes", name="With a file")
        assert put(admin, note, "Prüfung.pdf", content) == 200
        browser = ClassicUi(live_environment()["SUITECRM_URL"], ADMIN, ADMIN_PASSWORD)
        answer = browser.http.get("/index.php", params={"entryPoint": "download", "id": note, "type": "Notes"})
        assert answer.content == content
        assert answer.headers["Content-Type"] == "application/pdf"
        assert "Prüfung.pdf" in answer.headers["Content-Disposition"]
        assert "Prüfung.pdf" in browser.page("Notes", "DetailView", record=note)
        browser.close()
        assert admin.http.delete(f"{FILES}/Notes/{note}").status_code == 200
        assert not (live_root() / "upload" / note).exists()


def test_a_documents_current_revision_comes_down() -> None:
    with person() as admin:
        revision = str(uuid.uuid4())
        document = admin.make("Documents", document_name="Contract", active_date="2031-01-01", status_id="Active")
        assert admin.http.get(f"{FILES}/Documents/{document}").status_code == 404
        query(
            "INSERT INTO document_revisions (id, document_id, filename, file_ext, file_mime_type, revision, deleted)"
            " VALUES (?, ?, 'contract.txt', 'txt', 'text/plain', '1', 0)",
            revision,
            document,
        )
        query("UPDATE documents SET document_revision_id = ? WHERE id = ?", revision, document)
        (live_root() / "upload" / revision).write_bytes(b"signed")
        answer = admin.http.get(f"{FILES}/Documents/{document}")
        assert (answer.status_code, answer.content) == (200, b"signed")
        assert "contract.txt" in answer.headers["Content-Disposition"]
        assert admin.http.put(f"{FILES}/Documents/{document}", content=b"x").status_code == 404
        admin.delete("Documents", document)


def test_a_file_is_for_those_who_may_see_or_edit_the_note() -> None:
    with somebody("scbreader", "Notes:edit:75", "Notes:view:75") as me, person() as admin:
        theirs = admin.make("Notes", name="Theirs", assigned_user_id="1")
        mine = admin.make("Notes", name="Mine", assigned_user_id=me)
        assert put(admin, theirs, "a.txt", b"secret") == 200
        with person("scbreader", "scbreader") as reader:
            assert reader.http.get(f"{FILES}/Notes/{theirs}").status_code == 403
            assert put(reader, theirs, "a.txt", b"changed") == 403
            assert reader.http.delete(f"{FILES}/Notes/{theirs}").status_code == 403
            assert put(reader, mine, "a.txt", b"mine") == 200
        assert admin.http.get(f"{FILES}/Notes/{theirs}").content == b"secret"
