"""`openapi` and `types`: publish the API of this very SuiteCRM, its own fields included."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from suitecrm_bridge.core.services import Services

_OUT = click.option(
    "--out", required=True, type=click.Path(path_type=Path, dir_okay=False, writable=True), help="The file to write."
)


def document_commands(services: Callable[[], Services]) -> list[click.Command]:
    def document() -> dict[str, Any]:
        from suitecrm_bridge.app import create_app
        from suitecrm_bridge.web.openapi import document_of

        app = create_app(services())
        with app.app_context():
            return document_of(app)

    @click.command()
    @_OUT
    def openapi(out: Path) -> None:
        """Write the OpenAPI 3.1 document of this SuiteCRM's API."""
        _write(out, json.dumps(document(), indent=2, ensure_ascii=False) + "\n")

    @click.command()
    @_OUT
    def types(out: Path) -> None:
        """Write TypeScript types of this SuiteCRM's API, for openapi-fetch or as they are."""
        from suitecrm_bridge.web.typescript import typescript_of

        _write(out, typescript_of(document()))

    return [openapi, types]


def _write(out: Path, text: str) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text)
    click.echo(f"Written: {out}")
