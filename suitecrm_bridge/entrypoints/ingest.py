"""The ingest process: counts what the collector accepted."""

import gc
import signal
from contextlib import suppress
from threading import Event
from types import FrameType

from suitecrm_bridge.core.errors import Unavailable
from suitecrm_bridge.core.logging import logger


def main() -> None:
    """Count events until SIGTERM or SIGINT; the batch in hand is finished first."""
    from suitecrm_bridge.bootstrap import services
    from suitecrm_bridge.features.tracking.consumer import Consumer
    from suitecrm_bridge.features.tracking.service import Examiner, IngestService
    from suitecrm_bridge.features.tracking.storage.stream import RedisArrivals

    log = logger(__name__)
    built = services("ingest")
    arrivals = built.get(RedisArrivals)
    rest = Event()
    consumer = Consumer(arrivals, built.get(IngestService), rest.wait, built.get(Examiner))

    def stop(_number: int, _frame: FrameType | None) -> None:
        consumer.stop()
        rest.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)
    _look_for_cycles_seldom()
    log.info("ingest_started")
    consumer.run()
    with suppress(Unavailable):
        arrivals.leave()
    log.info("ingest_stopped")


def _look_for_cycles_seldom() -> None:
    """Events come and go by thousands without a cycle among them: looking for one at the usual pace takes a tenth of
    the time. The statements that store them do make cycles, which hold their text: seldomer than this costs 80 MB."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 5, 20)
