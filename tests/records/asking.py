"""Short ways to ask."""

from typing import Any

from werkzeug.test import TestResponse

from tests.fakes.facade import Facade


def errors(answer: TestResponse) -> dict[str, list[str]]:
    assert answer.status_code == 422, answer.text
    assert answer.json["error"]["code"] == "VALIDATION_ERROR"
    return answer.json["error"]["details"]


def first_id(facade: Facade, path: str = "/leads") -> str:
    return facade.get(f"{path}?per_page=1").json["data"][0]["id"]


def made(facade: Facade, path: str, **fields: object) -> dict[str, Any]:
    """A new record, as the answer shows it."""
    answer = facade.post(path, json=fields)
    assert answer.status_code == 201, answer.text
    return answer.json["data"]


def listed(facade: Facade, path: str, **query: object) -> list[dict[str, Any]]:
    answer = facade.get(path, query_string=query)
    assert answer.status_code == 200, answer.text
    return answer.json["data"]
