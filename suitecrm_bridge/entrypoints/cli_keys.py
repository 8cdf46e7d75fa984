"""`suitecrm-bridge keys`: give the bridge a new secret key without logging anybody out."""

import secrets
from pathlib import Path

import click
from dotenv import dotenv_values, set_key

from suitecrm_bridge.core.key_strength import weakness

_CURRENT, _PREVIOUS = "BRIDGE_SECRET_KEY", "BRIDGE_PREVIOUS_SECRET_KEYS"
# A login lasts 30 days without a refresh. Who rotates more often than three times in that time logs some people out.
_MOST_KEPT = 3


@click.group()
def keys() -> None:
    """The secret key that signs logins and seals stored tokens."""


@keys.command()
def new() -> None:
    """Print a new key, and change nothing."""
    click.echo(_made())


@keys.command()
@click.option(
    "--file",
    "path",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, writable=True),
    default=Path(".env"),
    show_default=True,
    help="The settings file to change.",
)
def rotate(path: Path) -> None:
    """Put a new key into the settings file, and the one before it among the previous ones.

    Restart the bridge's processes afterwards. Logins made with the old key hold until they expire; after 30 days
    the previous keys may be emptied.
    """
    known = dotenv_values(path, interpolate=False)
    current = known.get(_CURRENT) or ""
    if not current:
        raise click.ClickException(
            f"{path} has no {_CURRENT}. `suitecrm-bridge up` keeps the key it made in secret_key of its data folder: "
            "write it into the file first."
        )
    if weakness(current):
        click.echo("The key so far was weak and is not kept: everybody has to log in again.")
        current = ""
    earlier = [each.strip() for each in (known.get(_PREVIOUS) or "").split(",")]
    kept = [each for each in (current, *earlier) if each][:_MOST_KEPT]
    # The old key first: killed in between, this leaves it in both places, which does no harm.
    set_key(path, _PREVIOUS, ",".join(kept), quote_mode="never")
    set_key(path, _CURRENT, _made(), quote_mode="never")
    path.chmod(0o600)
    click.echo(f"{path} has a new {_CURRENT}, and {len(kept)} before it. Restart the bridge's processes.")


def _made() -> str:
    return secrets.token_urlsafe(48)
