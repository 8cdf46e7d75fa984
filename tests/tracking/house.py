"""Tracking's use-cases over a real database, for tests of identities and of what follows from them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Engine, select

from suitecrm_bridge.core.clock import FixedClock
from suitecrm_bridge.features.tracking.model import Match
from suitecrm_bridge.features.tracking.ports import Withdrawal
from suitecrm_bridge.features.tracking.schemas.people import JourneyShape
from suitecrm_bridge.features.tracking.service import (
    AlertService,
    BehaviourService,
    CardService,
    IdentityService,
    JourneyService,
)
from suitecrm_bridge.features.tracking.storage.alert_book import read_alert_book
from suitecrm_bridge.features.tracking.storage.alerts import SqlAlerts
from suitecrm_bridge.features.tracking.storage.behaviour import SqlBehaviour
from suitecrm_bridge.features.tracking.storage.cards import SqlCards
from suitecrm_bridge.features.tracking.storage.events import SqlEvents
from suitecrm_bridge.features.tracking.storage.identity import SqlIdentities
from suitecrm_bridge.features.tracking.storage.journeys import SqlJourneys
from suitecrm_bridge.features.tracking.storage.tables import identity_links
from suitecrm_bridge.features.writeback.model import Write
from tests.tracking.storyteller import Storyteller
from tests.tracking.world import ANNA, Crowd, FreeTurns, Kept, Queued, event

LEAD, OTHER, CONTACT = "1ead0000-0000-4000-8000-000000000001", "1ead0000-0000-4000-8000-000000000002", "c0"
EMAIL = "anna@shop.example"


class House:
    """Tracking's use-cases over a real database, with stand-ins for SuiteCRM, outbox and queue."""

    def __init__(self, engine: Engine, clock: FixedClock) -> None:
        self.engine, self.clock = engine, clock
        self.people, self.queue, self.outbox, self.turns = Crowd(), Queued(), Kept(), FreeTurns()
        self.store = SqlEvents(engine, clock)
        self.identities = SqlIdentities(engine)
        self.identity = IdentityService(self.identities, self.people, self.queue, clock)
        self.model = Storyteller()
        self.journeys = JourneyService(SqlJourneys(engine), self.model, JourneyShape(), self.queue, self.outbox, clock)
        self.cards = CardService(SqlCards(engine), self.outbox, self.journeys, clock, from_views=0)
        self.alerts = AlertService(
            read_alert_book(None), SqlAlerts(engine), SqlBehaviour(engine), self.people, self.outbox, clock
        )
        self.behaviour = BehaviourService(
            SqlBehaviour(engine), self.outbox, self.queue, self.turns, clock, [self.cards, self.alerts]
        )

    def knows(self, record_id: str, module: str = "Leads", email: str = EMAIL, **attributes: object) -> None:
        self.people.matches.setdefault((module, email), []).append(Match(module, record_id, attributes))

    def browse(self, visitor: str = ANNA, minutes: float = 0, **more: object) -> None:
        self.store.store([event(visitor, minutes, **more)])

    def tell(self, visitor: str = ANNA, email: str = EMAIL, minutes: float = 0) -> None:
        self.browse(visitor, minutes, type="identify", email=email)

    def tick(self) -> None:
        self.clock.advance(seconds=2)
        self.identity.resolve_pending()
        self.behaviour.catch_up()
        self.alerts.ring()

    def take_back(self, place: int = 0, visitor: str = ANNA) -> bool:
        links = sorted(self.identities.links_of_visitor(visitor, 50), key=lambda one: one.link.id)
        return self.identities.withdraw(Withdrawal(links[place].link, "1", "a shared computer", self.clock.now()))

    def outcomes(self) -> list[Any]:
        with self.engine.connect() as connection:
            return list(connection.scalars(select(identity_links.c.outcome).order_by(identity_links.c.id)))

    def written(self) -> Sequence[tuple[str, str]]:
        """Leads and contacts that were written, in this order."""
        return [(write.module, write.record_id) for write in self.shown]

    @property
    def shown(self) -> Sequence[Write]:
        return self.of("Leads", "Contacts")

    def of(self, *modules: str) -> Sequence[Write]:
        return [write for write in self.outbox.writes if write.module in modules]
