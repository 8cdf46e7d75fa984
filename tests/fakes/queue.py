"""A queue that only remembers what it was sent."""

from datetime import timedelta

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.queue import Command


class FakeQueue:
    """`core.queue.Queue` and `Retries`; with `down` it refuses as an unreachable Redis does."""

    def __init__(self) -> None:
        self.sent: list[Command] = []
        self.hastened = 0
        self.down = False

    def send(self, command: Command, *, delay: timedelta = timedelta(0)) -> str:
        if self.down:
            raise Unavailable("The queue does not answer.")
        self.sent.append(command)
        return command.job_id or str(len(self.sent))

    def hasten(self, limit: int = 500) -> int:
        self.hastened += 1
        return 0
