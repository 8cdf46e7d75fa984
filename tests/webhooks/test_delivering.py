"""What subscribers get, how it is signed, and what happens when they do not take it."""

import json
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, text
from standardwebhooks import Webhook, WebhookVerificationError

from suitecrm_bridge.core.clock import Clock, SystemClock
from suitecrm_bridge.core.sealing import Sealer
from suitecrm_bridge.features.webhooks.model import PAUSES, Attempt, headers_for, judged, new_secret
from suitecrm_bridge.features.webhooks.ports import Deliveries, Subscriptions
from suitecrm_bridge.features.webhooks.service import Courier
from suitecrm_bridge.features.webhooks.storage import SqlSubscriptions
from suitecrm_bridge.net import Outbound, Rules, SystemResolver
from tests.net.receivers import receiver
from tests.webhooks.conftest import World

pytestmark = pytest.mark.databases

START = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_subscriber_gets_what_it_asked_for_and_nothing_else(world: World):
    world.subscribe("lead.*", "account.health_changed")
    world.announce("lead.created", "contact.created", "account.health_changed", "account.updated")
    assert world.send() == 2
    bodies = [json.loads(one.body) for one in world.there.received]
    assert sorted(body["type"] for body in bodies) == ["account.health_changed", "lead.created"]
    assert bodies[0]["data"] == {"id": "7"}
    assert bodies[0]["timestamp"] == "2026-11-22T12:00:00.000Z"


def test_an_independent_implementation_verifies_the_signature(world: World):
    world.facade.services.provide(Clock, lambda _: SystemClock())  # the other side compares it with its own
    hook = world.subscribe("*")
    world.announce("lead.updated", changed=["größe", "🎉"])
    world.send()
    (got,) = world.there.received
    told = Webhook(hook["secret"]).verify(got.body, got.headers)
    assert told["data"]["changed"] == ["größe", "🎉"]
    with pytest.raises(WebhookVerificationError):
        Webhook(hook["secret"]).verify(got.body.replace(b"7", b"8"), got.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(new_secret()).verify(got.body, got.headers)
    old = {**got.headers, "webhook-timestamp": str(int(got.headers["webhook-timestamp"]) - 1)}
    with pytest.raises(WebhookVerificationError):
        Webhook(hook["secret"]).verify(got.body, old)


def test_while_secrets_overlap_both_verify_and_afterwards_the_new_one_alone(world: World):
    first = world.subscribe("*")
    second = world.facade.post(f"/webhooks/{first['id']}/rotate").json["data"]["attributes"]
    assert second["secret"] != first["secret"]
    for hours, count in ((1, 2), (24, 1)):
        world.later(hours=hours)
        world.announce("lead.updated", key=str(hours))
        world.send()
        got = world.there.received[-1]
        assert len(got.headers["webhook-signature"].split(" ")) == count
        expected = headers_for(got.headers["webhook-id"], world.clock.now(), got.body, [second["secret"]])
        assert got.headers["webhook-signature"].split(" ")[0] == expected["webhook-signature"]


def test_the_same_news_told_twice_arrives_once(world: World):
    hook = world.subscribe("*")
    world.announce("lead.created", key="42")
    world.announce("lead.created", key="42")
    world.send()
    world.announce("lead.created", key="42")
    assert world.send() == 0
    assert len(world.there.received) == len(world.deliveries(hook["id"])) == 1


def test_a_failed_try_is_repeated_with_the_same_id_and_a_new_time(world: World):
    hook = world.subscribe("*")
    world.there.status = 500
    world.announce("lead.created")
    assert world.send() == 1
    assert world.send() == 0
    (waiting,) = world.deliveries(hook["id"], "?status=waiting")
    assert (waiting["tries"], waiting["attempts"][0]["reason"]) == (1, "answered 500")
    world.there.status = 204
    world.there.body = b""
    world.later(seconds=10)
    assert world.send() == 1
    first, second = world.there.received
    assert first.headers["webhook-id"] == second.headers["webhook-id"]
    assert first.body == second.body
    assert first.headers["webhook-timestamp"] != second.headers["webhook-timestamp"]
    assert world.deliveries(hook["id"])[0]["status"] == "delivered"


def test_the_pauses_grow_to_a_day_in_all_with_jitter_and_an_end():
    assert 23 * 3600 < sum(PAUSES) < 25 * 3600
    at = Attempt(START, "failed", 500, "answered 500", 3)
    for tries, pause in enumerate(PAUSES, 1):
        low, high = judged(at, tries, lambda: 0.0), judged(at, tries, lambda: 1.0)
        assert low.next_try_at
        assert high.next_try_at
        assert low.next_try_at - at.at == timedelta(seconds=pause * 0.8)
        assert high.next_try_at - at.at == timedelta(seconds=pause * 1.2)
    assert judged(at, len(PAUSES) + 1, lambda: 0.5).status == "dead"


def test_a_receivers_wish_for_a_pause_is_heard_up_to_an_hour():
    busy = Attempt(START, "failed", 429, "answered 429", 3, retry_after=600)
    outcome = judged(busy, 1, lambda: 0.5)
    assert outcome.next_try_at
    assert outcome.next_try_at - busy.at == timedelta(minutes=10)
    for_ever = judged(replace(busy, retry_after=999_999), 1, lambda: 0.5)
    assert for_ever.next_try_at
    assert for_ever.next_try_at - busy.at == timedelta(hours=1)


def test_a_redirect_is_a_failure_and_is_not_followed(world: World):
    hook = world.subscribe("*")
    with receiver() as elsewhere:
        world.there.status, world.there.headers = 307, {"Location": elsewhere.url}
        world.announce("lead.created")
        world.send()
        assert elsewhere.received == []
    (delivery,) = world.deliveries(hook["id"])
    assert delivery["attempts"][0]["reason"] == "answered 307; redirects are not followed"


def test_no_more_than_a_kilobyte_of_the_answer_is_kept(world: World):
    hook = world.subscribe("*")
    world.there.status, world.there.body = 500, b"x" * 100_000
    world.announce("lead.created")
    world.send()
    (delivery,) = world.deliveries(hook["id"])
    assert delivery["attempts"][0]["response"] == "x" * 1024
    with world.facade.services.get(Engine).connect() as db:
        assert (
            db.execute(text("SELECT length(CAST(attempts AS CHAR(9999))) FROM webhook_deliveries")).scalar_one() < 1500
        )


def test_what_nobody_takes_for_a_day_lies_in_the_dead_letters_and_can_be_replayed(world: World):
    world.subscribe("*")
    world.there.status = 503
    world.announce("lead.created")
    assert world.fail_for(timedelta(hours=34)) == len(PAUSES) + 1
    (letter,) = world.facade.get("/dead-letters").json["data"]
    assert letter["id"].startswith("webhooks:")
    assert letter["attributes"]["reason"] == "answered 503"
    assert letter["attributes"]["payload"]["event"]["type"] == "lead.created"
    world.there.status = 200
    assert world.facade.post(f"/dead-letters/{letter['id']}/replay").status_code == 204
    assert world.send() == 1
    assert world.facade.get("/dead-letters").json["data"] == []


def test_days_of_nothing_but_failures_switch_a_webhook_off_with_a_deed(world: World):
    hook = world.subscribe("*")
    world.there.status = 500
    for day in range(6):
        world.announce("lead.created", key=str(day))
        world.fail_for(timedelta(hours=24))
    state = world.facade.get(f"/webhooks/{hook['id']}").json["data"]["attributes"]
    assert state["enabled"] is False
    assert "nothing but failures" in state["disabled_reason"]
    (deed,) = world.trail.of("webhook.disabled")
    assert (deed.actor, deed.subject) == ("bridge", ("Webhook", hook["id"]))
    world.announce("lead.created", key="off")
    assert world.send() == 0


def test_one_success_in_between_keeps_it_on(world: World):
    hook = world.subscribe("*")
    for day in range(8):
        world.there.status = 200 if day == 4 else 500
        world.announce("lead.created", key=str(day))
        world.fail_for(timedelta(hours=24))
    assert world.facade.get(f"/webhooks/{hook['id']}").json["data"]["attributes"]["enabled"] is True


def test_a_receiver_that_is_gone_is_switched_off_at_once(world: World):
    hook = world.subscribe("*")
    world.there.status = 410
    world.announce("lead.created")
    world.send()
    assert world.facade.get(f"/webhooks/{hook['id']}").json["data"]["attributes"]["enabled"] is False


def test_one_that_fails_is_only_knocked_at_until_it_takes_something(world: World):
    world.subscribe("*")
    world.there.status = 500
    world.announce("lead.created", key="first")
    world.send()
    world.later(hours=1)
    for number in range(20):
        world.announce("lead.created", key=str(number))
    before = len(world.there.received)
    due = world.facade.services.get(Deliveries).due(world.clock.now(), 40)
    assert len(due) == 1
    world.there.status = 200
    assert world.send() == 21
    assert len(world.there.received) == before + 21


def test_a_slow_receiver_keeps_nobody_else_waiting(world: World):
    free, seen = threading.Event(), threading.Event()
    with receiver() as slow:
        slow.answer = lambda _handler: free.wait(10)
        world.subscribe("lead.created", url=slow.url)
        world.subscribe("lead.created")
        world.there.answer = lambda handler: (seen.set(), handler.send_response(200), handler.end_headers())
        world.announce("lead.created")
        sending = threading.Thread(target=world.send)
        sending.start()
        arrived = seen.wait(5)
        free.set()
        sending.join()
    assert arrived


def test_two_couriers_at_once_send_each_delivery_once(world: World):
    world.subscribe("*")
    for number in range(30):
        world.announce("lead.created", key=str(number))
    threads = [threading.Thread(target=world.send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ids = [one.headers["webhook-id"] for one in world.there.received]
    assert len(ids) == len(set(ids)) == 30


def test_a_courier_that_died_in_the_middle_leaves_nothing_behind(world: World):
    world.subscribe("*")
    world.announce("lead.created")
    deliveries = world.facade.services.get(Deliveries)
    (delivery,) = deliveries.due(world.clock.now(), 1)
    assert deliveries.claim(delivery, world.clock.now() + timedelta(seconds=90))  # and then the process died
    assert world.send() == 0
    world.later(seconds=91)
    assert world.send() == 1


def test_a_name_that_now_leads_inside_is_a_failed_try_and_nothing_is_sent(world: World):
    hook = world.subscribe("*")
    closed = Outbound(SystemResolver(), Rules(http=True))
    world.facade.services.provide(Outbound, lambda _: closed)
    world.facade.services.provide(
        Courier,
        lambda s: Courier(s.get(Subscriptions), s.get(Deliveries), closed, world.trail, world.clock),
    )
    world.announce("lead.created")
    world.send()
    assert world.there.received == []
    (delivery,) = world.deliveries(hook["id"])
    assert delivery["attempts"][0]["reason"] == "The address leads into a network that nothing is sent to."


def test_secrets_are_sealed_in_the_database(world: World):
    hook = world.subscribe("*")
    with world.facade.services.get(Engine).connect() as db:
        kept = db.execute(text("SELECT secret FROM webhook_subscriptions")).scalar_one()
    assert hook["secret"] not in kept
    assert hook["secret"].removeprefix("whsec_") not in kept


def test_old_deliveries_are_forgotten_and_young_ones_kept(world: World):
    hook = world.subscribe("*")
    world.announce("lead.created", key="old")
    world.send()
    world.later(days=31)
    world.announce("lead.created", key="young")
    world.send()
    assert world.facade.services.get(Courier).forget() == 1
    assert len(world.deliveries(hook["id"])) == 1


def test_secrets_outlive_a_change_of_the_bridges_own_secret(world: World):
    hook = world.subscribe("*")
    engine = world.facade.services.get(Engine)
    old, new = "a secret of the tests, long enough for the rule", "another secret of the tests, long as well"
    SqlSubscriptions(engine, Sealer(new, "webhook secrets", [old])).seal_anew()
    (kept,) = SqlSubscriptions(engine, Sealer(new, "webhook secrets")).list()
    assert kept.secret == hook["secret"]
