"""The product beside a sandbox whose moods can be switched, with the parts that a test asks and looks at."""

import itertools
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
from redis import Redis
from sqlalchemy import create_engine, text

from suitecrm_bridge.bootstrap import assemble
from suitecrm_bridge.core.rq_queue import rq_queue
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Connection, Crm
from suitecrm_bridge.features.tracking.schedule import SCHEDULE
from suitecrm_bridge.features.writeback.model import Write
from suitecrm_bridge.features.writeback.ports import Outbox
from tests.settings import settings_for
from tests.stack import Stack, running, until

ORIGIN = "https://shop.example"
_TICKS = {tick.command.job_id for tick in SCHEDULE}
PATIENCE = 90  # seconds: a test machine may be busy with everything else at once


class Bridge:
    """`services` are this process's own, wired to the same Redis, database and SuiteCRM as `stack`."""

    def __init__(self, stack: Stack, services: Services) -> None:
        self.stack, self.services = stack, services
        self.crm = services.get(Crm)
        self.site = _site_key(stack)
        self._numbers = itertools.count()

    def leads(self, count: int) -> list[str]:
        """New leads, each scored once already, so that nothing is under way; the n-th ever made has `address(n)`."""
        # No two share an address: a visitor who gives it is found to be whichever of them was modified last.
        numbers = itertools.islice(self._numbers, count)
        made = [self.crm.create("Leads", {"last_name": f"Number {n}", "email1": address(n)}).id for n in numbers]
        self.settle()
        return made

    def lead(self, lead_id: str) -> Mapping[str, Any]:
        return self.crm.get("Leads", lead_id).attributes

    def put(self, *writes: Write) -> None:
        self.services.get(Outbox).put(writes)

    def settle(self) -> None:
        """Wait until no news, no job and no write is waiting."""
        until(self.settled, PATIENCE, "nothing waits any more")

    def settled(self) -> bool:
        # In the order in which one leads to the next: looked at the other way round, work slips by unseen.
        return self.crm.info().backlog == 0 and self.queued() == 0 and self.waiting() == 0

    def waiting(self) -> int:
        return int(self.one("SELECT COUNT(*) FROM writeback_outbox WHERE status = 'waiting'"))

    def dead(self) -> int:
        return len(self.stack.cli("dead-letters", "list").splitlines())

    def queued(self) -> int:
        """Commands that were sent and are not done, the schedule's own aside."""
        queues = [rq_queue(name, self.services.get(Redis)) for name in ("crm", "ai")]
        places = [place for queue in queues for place in (queue.started_job_registry, queue.scheduled_job_registry)]
        waiting = [job_id for queue in queues for job_id in queue.job_ids]
        running = [job_id for place in places for job_id in place.get_job_ids(cleanup=False)]
        return sum(job_id not in _TICKS for job_id in waiting + running)

    def one(self, query: str, **values: Any) -> Any:  # noqa: ANN401  # whatever the column holds
        engine = create_engine(self.stack.environment["BRIDGE_DATABASE_URL"])
        with engine.connect() as connection:
            found = connection.execute(text(query), values).scalar_one()
        engine.dispose()
        return found

    def fault(self, name: str, **settings: Any) -> None:  # noqa: ANN401  # plain JSON
        httpx.post(f"{self.stack.crm_url}/__sandbox__/faults", json={"name": name, **settings}).raise_for_status()

    def mend(self) -> None:
        httpx.delete(f"{self.stack.crm_url}/__sandbox__/faults").raise_for_status()

    def requests(self, path_end: str, method: str) -> list[dict[str, Any]]:
        """What SuiteCRM was asked since it started or they were forgotten."""
        said = httpx.get(f"{self.stack.crm_url}/__sandbox__/requests").raise_for_status().json()["requests"]
        return [one for one in said if one["path"].endswith(path_end) and one["method"] == method]

    def forget_requests(self) -> None:
        httpx.delete(f"{self.stack.crm_url}/__sandbox__/requests").raise_for_status()

    def items_sent(self) -> list[tuple[int, dict[str, Any]]]:
        """Every item of every request to `write`, with the status that the request was answered with."""
        writes = self.requests("/bridge/write", "POST")
        return [(one["status"], item) for one in writes for item in json.loads(one["body"])["items"]]


@contextmanager
def bridge(*names: str, extra: Mapping[str, str] | None = None) -> Iterator[Bridge]:
    """Redis, the sandbox and the named processes, with `extra` settings."""
    with (
        tempfile.TemporaryDirectory(prefix="scb-", ignore_cleanup_errors=True) as folder,
        running(Path(folder), "redis", "sandbox", *names, extra=extra) as stack,
    ):
        services = assemble(settings_for(stack.environment))
        with closing(services.get(Connection)):
            yield Bridge(stack, services)


def address(number: int) -> str:
    return f"number.{number}@example.com"


def _site_key(stack: Stack) -> str:
    printed: Sequence[str] = stack.cli("sites", "add", "Shop", "--origin", ORIGIN).replace('"', " ").split()
    return next(word.strip('",') for word in printed if word.startswith("site_"))
