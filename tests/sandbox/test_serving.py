"""Served over a real socket: in threads of this process, or as a process of its own."""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from suitecrm_bridge.sandbox import Sandbox, create_sandbox


def token(http: httpx.Client, sandbox: Sandbox) -> dict[str, str]:
    clients = sandbox.clients
    grant = {
        "grant_type": "client_credentials",
        "client_id": clients.service_id,
        "client_secret": clients.service_secret,
    }
    return {"Authorization": f"Bearer {http.post('/Api/access_token', json=grant).json()['access_token']}"}


def test_many_threads_create_without_losing_one() -> None:
    with create_sandbox() as sandbox, httpx.Client(base_url=sandbox.url) as http:
        headers = token(http, sandbox)

        def create(number: int) -> int:
            body = {"data": {"type": "Leads", "attributes": {"last_name": f"Thread {number}"}}}
            return http.post("/Api/V8/module", json=body, headers=headers).status_code

        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(create, range(40))) == {201}
        assert sandbox.world.database.value("SELECT COUNT(*) FROM leads WHERE last_name LIKE 'Thread%'") == 40


def test_one_id_is_created_once_however_many_ask_at_once() -> None:
    with create_sandbox() as sandbox, httpx.Client(base_url=sandbox.url) as http:
        headers = token(http, sandbox)
        own = {"type": "Leads", "id": "0f0f0f0f-1111-4222-8333-444444444444", "attributes": {"last_name": "Once"}}

        def create(_: int) -> int:
            return http.post("/Api/V8/module", json={"data": own}, headers=headers).status_code

        with ThreadPoolExecutor(8) as pool:
            assert sorted(pool.map(create, range(8))) == [201, *[400] * 7]


def test_down_may_close_the_connection() -> None:
    with create_sandbox() as sandbox:
        sandbox.faults.set("down", closed=True)
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"{sandbox.url}/Api/V8/meta/modules")
        sandbox.faults.clear()
        assert httpx.get(f"{sandbox.url}/Api/V8/meta/modules").status_code == 401


def test_a_stopped_sandbox_can_be_served_again_with_its_data() -> None:
    sandbox = create_sandbox()
    first = sandbox.serve()
    sandbox.world.database.run("UPDATE users SET last_name = 'Kept' WHERE id = '1'")
    sandbox.stop()
    with pytest.raises(httpx.ConnectError):
        httpx.get(first)
    assert httpx.get(sandbox.serve()).status_code == 200
    assert sandbox.world.database.value("SELECT last_name FROM users WHERE id = '1'") == "Kept"
    sandbox.close()


def test_an_address_is_known_only_while_it_is_served() -> None:
    with pytest.raises(RuntimeError, match="not being served"):
        _ = create_sandbox().url


def test_a_file_keeps_its_records(tmp_path: Path) -> None:
    path = str(tmp_path / "crm.db")
    with create_sandbox(path) as sandbox:
        sandbox.world.database.run("UPDATE leads SET last_name = 'Kept' WHERE id = (SELECT MIN(id) FROM leads)")
    with create_sandbox(path) as sandbox:
        assert sandbox.world.database.value("SELECT COUNT(*) FROM leads WHERE last_name = 'Kept'") == 1
        assert sandbox.world.database.value("SELECT COUNT(*) FROM leads") == 200


def test_the_package_can_be_added_to_a_file_that_lacked_it(tmp_path: Path) -> None:
    path = str(tmp_path / "crm.db")
    create_sandbox(path, package=False).close()
    with create_sandbox(path) as sandbox:
        assert sandbox.world.database.value("SELECT COUNT(*) FROM leads WHERE ai_score IS NULL") == 200


def test_two_sandboxes_hold_the_same_people() -> None:
    names = [create_sandbox().world.database.rows("SELECT id, last_name FROM leads ORDER BY id") for _ in range(2)]
    assert names[0] == names[1]


@pytest.mark.process
def test_the_command_serves_and_stops_on_request(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "suitecrm_bridge.sandbox",
        "--port",
        "0",
        "--control",
        "--database",
        str(tmp_path / "crm.db"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        match = re.search(r"http://\S+", process.stdout.readline())
        assert match is not None
        http = httpx.Client(base_url=match[0])
        http.post("/__sandbox__/faults", json={"name": "down"})
        assert http.get("/Api/V8/meta/modules").status_code == 503
        process.terminate()
        assert process.wait(timeout=10) == 0
