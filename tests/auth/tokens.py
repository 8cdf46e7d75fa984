"""Look into tokens, and show them."""

import base64
import json
from typing import Any

from werkzeug.test import TestResponse

from tests.fakes.facade import Facade


def split(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims."""
    head, body, _ = token.split(".")
    header, claims = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in (head, body))
    return header, claims


def me(facade: Facade, token: str) -> TestResponse:
    return facade.client.get("/api/v1/auth/me", headers={"Authorization": f"Bearer {token}"})
