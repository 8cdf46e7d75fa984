"""Erasing and exporting over a real database, for tests of what is left of a person."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import Engine, inspect, text

from suitecrm_bridge.core.forgetting import Person
from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.features.scoring.model import LogEntry, Reason
from suitecrm_bridge.features.scoring.storage import SqlScoreLog
from suitecrm_bridge.features.tracking.model.erasure import Erasure
from suitecrm_bridge.features.tracking.ports.people import Archive
from suitecrm_bridge.features.tracking.ports.retention import ArchiveBook
from suitecrm_bridge.features.tracking.service import ArchiveErasureService, ErasureService, ExportService, Memories
from suitecrm_bridge.features.tracking.storage.erasure import SqlErasures
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.exports import SqlExports
from suitecrm_bridge.features.tracking.storage.tombstones import Intake, Tombstones
from suitecrm_bridge.features.writeback.model import Write
from suitecrm_bridge.features.writeback.storage import SqlOutbox
from tests.fakes.trail import RememberedTrail
from tests.tracking.house import EMAIL, LEAD, House
from tests.tracking.world import BERT, NOON, ORIGIN

BERTS = "bert@elsewhere.example"


@dataclass
class Shelf:
    """An Archive and a Memory that remember what they were told to forget."""

    name: str = "shelf"
    rewritten: list[tuple[str, ...]] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)

    def may_hold(self, oldest: date | None) -> bool:
        return oldest is None

    def take_out(self, waiting: Sequence[Erasure], book: ArchiveBook, at_most: timedelta) -> bool:
        book.erase_rows(waiting)
        for one in waiting:
            assert one.plan
            self.rewritten.append(one.plan.visitors)
            book.archive_has(one.id, "2025-01 site", 3)
        book.archive_done([one.id for one in waiting], "2025-01 site")
        return True

    def events_of(self, visitor_ids: Collection[str]) -> Sequence[Mapping[str, object]]:
        return [{"visitor_id": id_, "type": "pageview"} for id_ in visitor_ids]

    def forget(self, person: Person) -> int:
        self.people.append(person)
        return 0


class Office:
    """Erasing and exporting over the house's database."""

    def __init__(self, house: House, archive: Archive | None = None) -> None:
        self.house, self.trail, self.shelf = house, RememberedTrail(), Shelf()
        tombstones = Tombstones(b"t" * 32)
        engine, clock = house.engine, house.clock
        house.store = SqlEvents(engine, clock, Intake(tombstones))
        self.store = SqlErasures(engine, tombstones)
        self.scores, self.waiting = SqlScoreLog(engine), SqlOutbox(engine, clock)
        memories = Memories(self.scores, (self.waiting, self.shelf), archive or self.shelf)
        self.erasing = ErasureService(
            self.store, house.people, memories, house.outbox, house.queue, house.turns, self.trail, clock
        )
        self.archives = ArchiveErasureService(self.store, self.shelf, self.trail, clock)
        sealer = Sealer("a secret of the tests", "exports")
        self.exports = ExportService(
            SqlExports(engine, sealer), self.store, self.scores, house.queue, self.trail, clock, self.shelf
        )

    def scored(self, lead_id: str) -> None:
        reasons = (Reason("intent", "viewed_pricing", f"Viewed pricing as {EMAIL}", 5),)
        self.scores.append(LogEntry(lead_id, "x", NOON, 5, "cold", 0.1, "rules-1", reasons, {}))

    def finish(self) -> int:
        self.erasing.finish()
        self.house.clock.advance(minutes=3)
        return self.erasing.finish() + self.archives.carry_on()


def everything(engine: Engine) -> str:
    """All rows of all tables as one text."""
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        rows = {name: [tuple(row) for row in connection.execute(text(f"SELECT * FROM {name}"))] for name in names}  # noqa: S608
    return json.dumps(rows, default=str).lower()


def live_a_life(office: Office) -> None:
    house = office.house
    house.knows(LEAD, assigned_user_id="owner", first_name="Anna")
    for n in range(5):
        house.browse(minutes=n, url=f"{ORIGIN}/pricing?email={EMAIL}")
    house.browse(minutes=6, type="identify", email=EMAIL, verified=True, props={"name": "Anna Miller", "mail": EMAIL})
    house.tick()
    house.browse(BERT, minutes=7)
    house.browse(BERT, minutes=8, type="identify", email=BERTS)
    office.scored(LEAD)
    office.waiting.add([Write("Leads", LEAD, {"ai_score": 5, "note": EMAIL})])
