"""The facade loads what it serves with, and not what workers need."""

import subprocess
import sys

HEAVY = ("torch", "apscheduler", "openai", "numpy", "sklearn", "supervisor", "pyarrow", "suitecrm_bridge.sandbox")

SCRIPT = """
import sys
import suitecrm_bridge.bootstrap, suitecrm_bridge.app
print(*sorted(name for name in sys.modules if name in {heavy!r}))
"""


def test_the_facade_does_not_load_what_only_others_need():
    loaded = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(heavy=HEAVY)], capture_output=True, text=True, check=True
    ).stdout.split()
    assert loaded == []
