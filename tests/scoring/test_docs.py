"""The page for sales managers says what the code does."""

import re
from pathlib import Path

from suitecrm_bridge.features.scoring.model import fading
from suitecrm_bridge.features.scoring.model.rules import RULES, WEIGHTS

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_table_of_rules_is_the_code() -> None:
    component = {"deduction": "Deductions"}
    expected = [
        [
            component.get(rule.component, rule.component.replace("_", " ").capitalize()),
            f"`{rule.code}`",
            f"{rule.worth:+d}",
            rule.says,
        ]
        for rule in RULES
    ]
    assert rows("Every rule") == expected


def test_the_table_of_components_is_the_code() -> None:
    expected = [[name.replace("_", " ").capitalize(), str(weight)] for name, weight in WEIGHTS.items()]
    assert [row[:2] for row in rows("The five components")] == expected
    assert sum(WEIGHTS.values()) == 100


def test_the_half_lives_are_the_code() -> None:
    said = [int(match[1]) for match in (re.match(r"(\d+) days", row[1]) for row in rows("How news grows old")) if match]
    assert said == [
        fading.VISIT_HALF_LIFE,
        fading.SIGNAL_HALF_LIFE,
        fading.RECENT_VISIT_HALF_LIFE,
        fading.NEW_LEAD_HALF_LIFE,
        fading.WORKED_HALF_LIFE,
    ]
