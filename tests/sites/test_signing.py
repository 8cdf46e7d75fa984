"""The three examples of signing in the guide make what the bridge accepts."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from suitecrm_bridge.features.sites.model import SiteSecrets

GUIDE = Path(__file__).parents[2] / "docs" / "tracking.md"
SECRETS = SiteSecrets(b"m" * 32)
CALL = "signature({secret!r}, ' Ada@Example.com ', 1790000000)"
RUN = {
    "python": ([sys.executable, "-c"], "import hmac, time\n{code}\nprint({call})"),
    "php": (["php", "-r"], "{code}\necho {call};"),
    "js": (["node", "-e"], "{code}\nconsole.log({call})"),
}


@pytest.mark.parametrize("language", RUN)
def test_the_guides_example_signs_as_the_bridge_expects(language: str) -> None:
    command, frame = RUN[language]
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not here")
    (code,) = re.findall(rf"```{language}\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    program = frame.format(code=code, call=CALL.format(secret=SECRETS.of("one")))
    signed = subprocess.run([*command, program], capture_output=True, text=True, timeout=30, check=True).stdout.strip()
    assert signed.startswith("1790000000.")
    assert SECRETS.vouches("one", "ada@example.com", signed, 1_789_999_999)
    assert not SECRETS.vouches("one", "ada@example.com", signed, 1_790_000_001)
    assert not SECRETS.vouches("two", "ada@example.com", signed, 1_789_999_999)
    assert not SECRETS.vouches("one", "eve@example.com", signed, 1_789_999_999)
