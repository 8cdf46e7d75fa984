"""Wire what follows from knowing who a visitor is."""

import redis
from sqlalchemy import Engine

from suitecrm_bridge.ai.ports import ChatModel
from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.queue import Queue
from suitecrm_bridge.core.sealing import derive_key
from suitecrm_bridge.core.services import Services
from suitecrm_bridge.crm import Crm
from suitecrm_bridge.features.audit.ports import AuditTrail
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.scoring.ports import BehaviourReader
from suitecrm_bridge.features.sites.ports import SiteDirectory
from suitecrm_bridge.features.tracking.model.clicks import ClickTokens
from suitecrm_bridge.features.tracking.ports import IdentityClaims, Statements
from suitecrm_bridge.features.tracking.ports import people as ports
from suitecrm_bridge.features.tracking.schemas.people import JourneyShape
from suitecrm_bridge.features.tracking.service import (
    AlertService,
    BehaviourService,
    CardService,
    ClickLinks,
    IdentityDesk,
    IdentityService,
    JourneyService,
)
from suitecrm_bridge.features.tracking.storage.alert_book import read_alert_book
from suitecrm_bridge.features.tracking.storage.alerts import SqlAlerts
from suitecrm_bridge.features.tracking.storage.behaviour import SqlBehaviour
from suitecrm_bridge.features.tracking.storage.cards import SqlCards
from suitecrm_bridge.features.tracking.storage.identity import SqlIdentities
from suitecrm_bridge.features.tracking.storage.journeys import SqlJourneys
from suitecrm_bridge.features.tracking.storage.people import CrmPeople
from suitecrm_bridge.features.tracking.storage.turns import RedisTurns
from suitecrm_bridge.features.writeback.ports import Outbox


def register(services: Services) -> None:
    services.provide(
        IdentityService,
        lambda s: IdentityService(SqlIdentities(s.get(Engine)), CrmPeople(s.get(Crm)), s.get(Queue), s.get(Clock)),
    )
    services.provide(IdentityClaims, lambda s: s.get(IdentityService))
    services.provide(Statements, lambda s: s.get(IdentityService))
    services.provide(IdentityDesk, _desk)
    services.provide(ClickLinks, _clicks)
    services.provide(ports.ClickLinks, lambda s: s.get(ClickLinks))
    services.provide(JourneyService, _journeys)
    services.provide(CardService, _cards)
    services.provide(AlertService, _alerts)
    services.provide(BehaviourService, _behaviour)
    services.provide(BehaviourReader, lambda s: s.get(BehaviourService))


def _desk(services: Services) -> IdentityDesk:
    return IdentityDesk(
        SqlIdentities(services.get(Engine)),
        services.get(Statements),
        services.get(UserCrm),
        services.get(AuditTrail),
        services.get(Clock),
    )


def _clicks(services: Services) -> ClickLinks:
    secrets = services.get(Settings).secrets
    keys = [derive_key(key, "email-clicks") for key in (secrets.secret_key, *secrets.previous_secret_keys)]
    return ClickLinks(ClickTokens(keys), services.get(SiteDirectory), services.get(Clock))


def _journeys(services: Services) -> JourneyService:
    return JourneyService(
        SqlJourneys(services.get(Engine)),
        services.get(ChatModel),
        JourneyShape(),
        services.get(Queue),
        services.get(Outbox),
        services.get(Clock),
    )


def _cards(services: Services) -> CardService:
    return CardService(
        SqlCards(services.get(Engine)),
        services.get(Outbox),
        services.get(JourneyService),
        services.get(Clock),
        from_views=services.get(Settings).visitors_from_page_views,
    )


def _alerts(services: Services) -> AlertService:
    return AlertService(
        read_alert_book(services.get(Settings).alerts_file),
        SqlAlerts(services.get(Engine)),
        SqlBehaviour(services.get(Engine)),
        CrmPeople(services.get(Crm)),
        services.get(Outbox),
        services.get(Clock),
    )


def _behaviour(services: Services) -> BehaviourService:
    return BehaviourService(
        SqlBehaviour(services.get(Engine)),
        services.get(Outbox),
        services.get(Queue),
        RedisTurns(services.get(redis.Redis)),
        services.get(Clock),
        [services.get(CardService), services.get(AlertService)],
    )
