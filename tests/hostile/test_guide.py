"""An integrator's walk through docs/api.md: every example runs, and no answer looks other than documented."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from tests.fakes.facade import Facade
from tests.hostile.guide import ROOT, Example, Known, Shell, differences, examples, filled, said_statuses

GUIDE = (ROOT / "docs" / "api.md").read_text()
EXAMPLES = list(examples(GUIDE))


@pytest.fixture(scope="module")
def base(facade: Facade) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, facade.app, threaded=True)
    serving = threading.Thread(target=server.serve_forever, daemon=True)
    serving.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    serving.join(10)
    server.server_close()


@pytest.fixture(scope="module")
def known(facade: Facade, base: str) -> Known:
    def record_of(resource: str) -> str:
        answer = facade.get(f"/{resource}?per_page=1")
        assert answer.status_code == 200, f"the guide names an id of /{resource}, which cannot be listed"
        return str(answer.json["data"][0]["id"])

    cursor = facade.get("/leads?per_page=1").json["meta"]["next_cursor"]
    tokens = dict(facade.tokens)
    return Known(base, tokens["access_token"], tokens["refresh_token"], record_of, cursor)


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("reader"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"line-{example.line}")
def test_the_example_runs_and_its_answer_is_as_documented(example: Example, known: Known, shell: Shell):
    calls = shell.run(filled(example.script, known))
    known.learn(calls)
    expected = said_statuses(example.script)
    wrong = [call for call in calls if call.status >= 400 and call.status not in expected]
    assert wrong == []
    if example.documented is not None:
        assert calls, "an answer is documented, and nothing is asked"
        assert list(differences(example.documented, calls[-1].json)) == []


def test_the_guide_has_examples_for_the_walk():
    assert len(EXAMPLES) >= 4
    assert any(example.documented is not None for example in EXAMPLES)


def test_a_lie_is_noticed():
    real = {"id": "1", "list": [{"n": 1}], "flag": True, "nothing": None}
    assert list(differences({"id": "x…", "list": [{"n": 2}], "nothing": "text"}, real)) == []
    for lie in ({"id": 1}, {"other": "x"}, {"list": [{"m": 1}]}, {"list": {}}, {"flag": 1}):
        assert len(list(differences(lie, real))) == 1, lie


def test_a_failing_command_and_a_refused_call_are_noticed(base: str, tmp_path: Path):
    reader = Shell(tmp_path)
    with pytest.raises(AssertionError):
        reader.run("false\ntrue")
    (refused,) = reader.run(f"NAME=me\ncurl -s {base}/api/v1/auth/$NAME")
    assert refused.status == 401
    assert refused.json["error"]["code"] == "UNAUTHENTICATED"
    (again,) = reader.run(f'curl -si "{base}/api/v1/auth/$NAME"')  # the variable is still there
    assert (again.status, again.json["success"]) == (401, False)


def test_a_placeholder_that_nobody_can_fill_is_noticed(known: Known):
    with pytest.raises(AssertionError, match="no reader"):
        filled("curl -H 'X-Key: abc…' http://localhost:8000/", known)
    assert said_statuses("# somebody was faster: 412\ncurl x") == {412}
