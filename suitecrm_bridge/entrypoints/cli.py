"""The command line: `suitecrm-bridge VERB`."""

import sys
from pathlib import Path

import click

from suitecrm_bridge import __version__
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.entrypoints.cli_audit import audit_commands
from suitecrm_bridge.entrypoints.cli_dead_letters import dead_letter_commands
from suitecrm_bridge.entrypoints.cli_document import document_commands
from suitecrm_bridge.entrypoints.cli_events import event_commands
from suitecrm_bridge.entrypoints.cli_keys import keys
from suitecrm_bridge.entrypoints.cli_people import people_commands
from suitecrm_bridge.entrypoints.cli_sites import site_commands
from suitecrm_bridge.entrypoints.cli_visits import visit_commands


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__)
def main() -> None:
    """Extend a SuiteCRM: API facade, visitor tracking and lead scoring beside it.

    Settings come from the environment (.env.example lists them); `up` also reads .env in the working directory.
    """


@main.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(".data"),
    show_default=True,
    help="Folder for the embedded database, Redis and logs.",
)
def up(data: Path) -> None:
    """Run everything on this machine until Ctrl-C.

    Uses the SuiteCRM named by SUITECRM_URL, or a stand-in with demo data when there is none.
    """
    from suitecrm_bridge.entrypoints.up.command import run

    sys.exit(run(data.absolute()))


@main.command()
@click.option("--threads", default=64, show_default=True, help="Requests handled at the same time.")
def serve(threads: int) -> None:
    """Serve the facade (HTTP) on BRIDGE_HOST:BRIDGE_PORT."""
    from suitecrm_bridge.entrypoints.serve import run

    run(threads)


@main.command()
def ingest() -> None:
    """Turn accepted tracking events into visits and visitors."""
    from suitecrm_bridge.entrypoints.ingest import main as run

    run()


@main.command()
@click.option("--queues", default=None, help="Comma-separated; all queues in three processes when left out.")
def worker(queues: str | None) -> None:
    """Carry out queued commands: change feed, write-back, identities, scores."""
    from suitecrm_bridge.entrypoints.worker import main as run

    run(queues.split(",") if queues else None)


@main.command()
def scheduler() -> None:
    """Send the commands that are due. Two may run; each command is still sent once."""
    from suitecrm_bridge.entrypoints.scheduler import main as run

    run()


@main.command()
def migrate() -> None:
    """Bring the database's tables to this version."""
    from sqlalchemy import Engine

    from suitecrm_bridge.bootstrap import services
    from suitecrm_bridge.store.migrate import upgrade

    upgrade(services("migrate").get(Engine))
    click.echo("The database is up to date.")


@main.command()
def doctor() -> None:
    """Check settings, Redis, database and SuiteCRM; say what to do about what is wrong."""
    from suitecrm_bridge.bootstrap import services
    from suitecrm_bridge.entrypoints.doctor import examine, report

    findings = examine(services("doctor"))
    report(findings)
    sys.exit(any(finding.failed for finding in findings))


def _services() -> Services:
    from suitecrm_bridge.bootstrap import services

    return services("cli")


main.add_command(site_commands(_services))
main.add_command(dead_letter_commands(_services))
main.add_command(audit_commands(_services))
main.add_command(event_commands(_services))
main.add_command(visit_commands(_services))
main.add_command(keys)
for command in (*document_commands(_services), *people_commands(_services)):
    main.add_command(command)


if __name__ == "__main__":
    main()
