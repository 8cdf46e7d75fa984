"""The examples of docs/api.md as a reader would run them: in order, in one shell, with curl."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BASE = "http://localhost:8000"
# What a reader has to put in: a token, a record's id after its resource, a cursor of a list.
_REFRESH = re.compile(r'(?<="refresh_token": ")[\w-]+…')
_TOKEN = re.compile(r"\beyJ[\w-]*…")
_RECORD = re.compile(r"/([a-z-]+)/[0-9a-f]{4,8}(?:-[0-9a-f]*)*-?…")
_KEY = re.compile(r"\bscb_[\w]*…(?:_…)?")
# `/accounts/20d5…/contacts … -d '{"id": "77aa…"}'`: the id of what the address's last step lists.
_OTHER = re.compile(r'(?P<before>/(?P<resource>[a-z-]+)["\s][^\n]*?"id": ")[0-9a-f]{4,8}(?:-[0-9a-f]*)*-?…')
_CURSOR = re.compile(r"(?<=cursor=)[\w-]+…")
_SAID_STATUS = re.compile(r"#.*?\b([2-5]\d\d)\b")

# Each call's status and body beside what curl prints, for calls that do not write to a file of their own.
_CURL = """#!/usr/bin/env bash
n=$(ls "$GUIDE_LOG" | grep -c status)
case " $* " in *" -o "*|*" -O "*|*" --output "*) kept=() ;; *) kept=(-o "$GUIDE_LOG/$n.body") ;; esac
"$GUIDE_CURL" --max-time 60 -w '%{stderr}%{http_code}\\n' "${kept[@]}" "$@" 2>"$GUIDE_LOG/$n.status"
code=$?
[ -f "$GUIDE_LOG/$n.body" ] && cat "$GUIDE_LOG/$n.body"
exit $code
"""


@dataclass(frozen=True)
class Example:
    """One shell block; `documented` is the JSON printed right below it, None where there is none."""

    line: int
    script: str
    documented: Any


@dataclass(frozen=True)
class Call:
    status: int
    body: str

    @property
    def json(self) -> Any:  # noqa: ANN401  # JSON
        """The body, after the headers that `curl -i` prints before it."""
        return json.loads(re.sub(r"\AHTTP/.*?\r?\n\r?\n", "", self.body, flags=re.DOTALL))


@dataclass
class Known:
    """What stands for the placeholders of the guide; tokens and keys are those of the latest answer that had some."""

    base: str
    access_token: str
    refresh_token: str
    record_of: Callable[[str], str]
    cursor: str
    key: str = "…"

    def learn(self, calls: Sequence[Call]) -> None:
        for call in calls:
            said = _attributes(call)
            self.access_token = said.get("access_token", self.access_token)
            self.refresh_token = said.get("refresh_token", self.refresh_token)
            # Beside the key itself an answer shows its beginning, which stands for it in lists.
            keys = [each for each in map(str, said.values()) if each.startswith("scb_") and "…" not in each]
            self.key = max(keys, key=len, default=self.key)


def _attributes(call: Call) -> dict[str, Any]:
    try:
        return dict(call.json["data"]["attributes"])
    except (ValueError, TypeError, KeyError):
        return {}


def examples(text: str) -> Iterator[Example]:
    fences = list(_FENCE.finditer(text))
    for fence, following in zip(fences, [*fences[1:], None], strict=True):
        if fence[1] in {"sh", "bash"} and "curl" in fence[2]:
            below = (
                following is not None and following[1] == "json" and not text[fence.end() : following.start()].strip()
            )
            documented = json.loads(following[2]) if below and following is not None else None
            yield Example(text.count("\n", 0, fence.start()) + 2, fence[2], documented)


def filled(script: str, known: Known) -> str:
    """Raises AssertionError for a placeholder that nothing stands for."""
    text = script.replace(_BASE, known.base)
    text = _REFRESH.sub(known.refresh_token, text)
    text = _TOKEN.sub(known.access_token, text)
    text = _RECORD.sub(lambda found: f"/{found[1]}/{known.record_of(found[1])}", text)
    text = _OTHER.sub(lambda found: found["before"] + known.record_of(found["resource"]), text)
    text = _KEY.sub(known.key, text)
    text = _CURSOR.sub(known.cursor, text)
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    assert "…" not in code, f"no reader could run this as it stands:\n{code}"
    return text


def said_statuses(script: str) -> set[int]:
    """Statuses that the example's own comments announce (`# somebody was faster: 412`)."""
    return {int(status) for line in script.splitlines() for status in _SAID_STATUS.findall(line)}


class Shell:
    """Runs scripts one after another as one session: variables stay, and the first failing command ends it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = ""
        found = shutil.which("curl")
        assert found is not None, "curl is needed"
        tools = folder / "tools"
        tools.mkdir()
        (tools / "curl").write_text(_CURL)
        (tools / "curl").chmod(0o755)
        self._environment = {
            "PATH": f"{tools}:{os.environ['PATH']}",
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "GUIDE_CURL": found,
        }

    def run(self, script: str) -> Sequence[Call]:
        log = self._folder / f"log-{len(list(self._folder.iterdir()))}"
        log.mkdir()
        variables = self._folder / "variables"
        kept = f'[ ! -f "{variables}" ] || . "{variables}"'
        wrapped = f'{kept}\nset -aeu -o pipefail\nexport GUIDE_LOG="{log}"\n{script}\nexport -p > "{variables}"'
        done = subprocess.run(
            ["bash", "-c", wrapped],
            cwd=self._folder,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
        return list(_calls(log))


def _calls(log: Path) -> Iterator[Call]:
    for number in range(len(list(log.glob("*.status")))):
        body = log / f"{number}.body"
        status = (log / f"{number}.status").read_text().split()[-1]
        yield Call(int(status), body.read_text() if body.exists() else "")


def differences(documented: Any, real: Any, path: str = "") -> Iterator[str]:  # noqa: ANN401  # JSON
    """Where `real` has not the shape that is documented; what is not documented may be there as well."""
    if documented is None or real is None:
        return  # null may stand for anything, and anything may be null now
    if _kind(documented) != _kind(real):
        yield f"{path or '.'}: documented as {_kind(documented)}, is {_kind(real)}"
    elif isinstance(documented, dict):
        for name, below in documented.items():
            if name not in real:
                yield f"{path}.{name}: documented, and not there"
            else:
                yield from differences(below, real[name], f"{path}.{name}")
    elif isinstance(documented, list) and documented and real:
        yield from differences(documented[0], real[0], f"{path}[0]")


def _kind(value: Any) -> str:  # noqa: ANN401  # JSON
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return {str: "text", list: "array", dict: "object"}[type(value)]
