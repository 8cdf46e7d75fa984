"""Reports beside themselves, through the facade: what was before, by how much it grew and when, as JSON and as CSV."""

import csv
import io
import uuid
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.analytics.crowd import SITES
from tests.analytics.test_api import counted, told  # noqa: F401  # a fixture
from tests.fakes.facade import Facade
from tests.tracking.world import event

LATER = "from=2026-10-18&to=2026-11-10"
ROWS = {
    **dict.fromkeys(("channels", "entry-pages", "countries", "events", "downloads", "speed"), LATER),
    "outbound-links": f"{LATER}&site=site_2",
    "pages": f"{LATER}&depth=true&device=desktop",
    "funnel": f"{LATER}&step=page:/&step=page:/p*",
    "attribution": LATER,
}


def lines_of(facade: Facade, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(facade.get(f"/analytics/{path}&format=csv").text)))


def cells(figures: dict[str, Any], prefix: str = "") -> dict[str, str]:
    return {f"{prefix}{name}": "" if value is None else str(value) for name, value in figures.items()}


@pytest.mark.parametrize("name", ROWS)
def test_every_report_with_rows_is_compared_and_told_over_time_as_csv_too(told: Facade, name: str):  # noqa: F811
    key = {"pages": "page", "speed": "page", "funnel": "step"}.get(name, "value")
    document = told.client.get("/api/v1/openapi.json").json
    content = document["paths"][f"/api/v1/analytics/{name}"]["get"]["responses"]["200"]["content"]
    schema = {**content["application/json"]["schema"], "components": document["components"]}
    for interval in ("", "week"):
        asked = f"{name}?{ROWS[name]}&compare=previous{interval and f'&interval={interval}'}"
        answer = told.get(f"/analytics/{asked}").json
        Draft202012Validator(schema).validate(answer)
        days = answer["meta"]["before"]
        assert (days["from"], days["to"]) == ("2026-09-24", "2026-10-17")
        expected = []
        for row in (each["attributes"] for each in answer["data"]):
            assert set(row["change"]) == set(row["before"])
            if interval:
                assert [each["from"] for each in row["series"]] == ["2026-10-18", *MONDAYS[3:]]
                assert [each["from"] for each in row["before_series"]] == ["2026-09-24", *MONDAYS[:3]]
                for now, before in zip_longest(row["series"], row["before_series"]):
                    expected.append({key: row[key], **cells(now), **cells(before or {}, "before.")})
            else:
                assert row["series"] is row["before_series"] is None
                expected.append({key: row[key], **cells(row["before"], "before."), **cells(row["change"], "change.")})
        lines = lines_of(told, asked)
        assert len(lines) == len(expected)
        assert [{column: line[column] for column in of} for line, of in zip(lines, expected, strict=True)] == expected
        assert lines or name == "attribution"
        alone = told.get(f"/analytics/{asked.replace('&compare=previous', '')}").json
        assert alone["meta"]["before"] is None
        assert all(each["attributes"]["before"] is None for each in alone["data"])


MONDAYS = ["2026-09-28", "2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"]


def test_what_was_before_stands_beside_the_overview_in_csv(told: Facade):  # noqa: F811
    asked = f"overview?{LATER}&interval=week&compare=previous"
    shown = told.get(f"/analytics/{asked}").json["data"]["attributes"]
    lines = lines_of(told, asked)
    pairs = list(zip_longest(shown["series"], shown["before"]["series"]))
    assert len(lines) == len(pairs) == 5
    for line, (now, before) in zip(lines, pairs, strict=True):
        expected = {**cells(now), **cells(before or {}, "before.")}
        assert {column: line[column] for column in expected} == expected
    first, then = (pairs[1][side]["visits"] for side in (0, 1))
    assert float(lines[1]["change.visits"]) == pytest.approx((first - then) / then, abs=1e-4)
    assert lines[-1]["before.visits"] == lines[-1]["change.visits"] == ""


def test_a_table_of_more_values_than_a_statement_takes_is_compared_as_csv(told: Facade):  # noqa: F811
    start = datetime(2026, 11, 1, 12, tzinfo=UTC)
    counted(told, [
        event(str(uuid.UUID(int=1 + number)), site_id=SITES[0].id, url=f"https://a.example/deep/{number}",
              at=start + timedelta(seconds=number), received_at=start + timedelta(seconds=number))
        for number in range(1200)
    ])  # fmt: skip
    lines = lines_of(told, "entry-pages?from=2026-11-01&to=2026-11-01&compare=previous")
    deep = [line for line in lines if line["value"].startswith("/deep/")]
    assert len(deep) == 1200
    assert {(line["visits"], line["before.visits"], line["change.visits"]) for line in deep} == {("1", "0", "")}
