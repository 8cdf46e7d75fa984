"""One Redis connection for each thread: the least that may lie between a request and the server."""

from threading import local
from typing import Any

import redis
from redis.exceptions import ConnectionError as Broken
from redis.exceptions import ResponseError
from redis.exceptions import TimeoutError as Silent


def bulk(value: bytes) -> bytes:
    """One argument as the protocol writes it."""
    return b"$%d\r\n%b\r\n" % (len(value), value)


class Lanes:
    """Sends packed commands without the client's pool, hooks and repeats, which cost more than the command itself.

    A broken connection is replaced and the command sent once more, so it must be harmless to repeat.
    """

    def __init__(self, client: "redis.Redis") -> None:
        self._pool = client.connection_pool
        self._mine = local()

    def ask(self, packed: bytes) -> Any:  # noqa: ANN401  # whatever the command answers
        """The server's answer. Raises redis-py's errors."""
        try:
            return self._ask(packed)
        except (Broken, Silent):
            return self._ask(packed)

    def _ask(self, packed: bytes) -> Any:  # noqa: ANN401
        connection = getattr(self._mine, "connection", None)
        if connection is None:
            connection = self._mine.connection = self._pool.get_connection()
        try:
            connection.send_packed_command((packed,), check_health=False)
            return connection.read_response()
        except ResponseError:
            raise  # an answer like any other: the connection is in step
        except BaseException:
            # An answer that was not read would be taken for the next command's.
            connection.disconnect()
            raise
