"""Looking after subscriptions through the facade."""

import pytest

from suitecrm_bridge.features.webhooks.model import EVENTS
from tests.webhooks.conftest import World

pytestmark = pytest.mark.databases


def test_a_webhook_is_made_seen_changed_and_removed_and_each_is_a_deed(world: World):
    hook = world.subscribe("lead.created", description="our ERP")
    assert hook["secret"].startswith("whsec_")
    seen = world.facade.get(f"/webhooks/{hook['id']}").json["data"]["attributes"]
    assert "secret" not in seen
    assert (seen["url"], seen["events"], seen["enabled"]) == (world.there.url, ["lead.created"], True)
    changed = world.facade.patch(f"/webhooks/{hook['id']}", json={"enabled": False, "events": ["case.*"]})
    assert changed.json["data"]["attributes"]["events"] == ["case.*"]
    assert len(world.facade.get("/webhooks").json["data"]) == 1
    path = f"/api/v1/webhooks/{hook['id']}"
    assert world.facade.client.delete(path, headers=world.facade.headers).status_code == 204
    assert world.facade.get(f"/webhooks/{hook['id']}").status_code == 404
    assert [deed.action for deed in world.trail.deeds] == ["webhook.created", "webhook.updated", "webhook.deleted"]
    assert world.trail.deeds[1].before == {"enabled": True, "events": ["lead.created"]}
    assert hook["secret"] not in str(world.trail.deeds)


@pytest.mark.parametrize(
    "url",
    [
        "http://10.0.0.1/",
        "https://169.254.169.254/latest",
        "ftp://example.com/",
        "https://u:p@example.com/",
        "nonsense",
    ],
)
def test_an_address_that_nothing_is_sent_to_is_refused_at_once(world: World, url: str):
    answer = world.facade.post("/webhooks", json={"url": url, "events": ["*"]})
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "VALIDATION_ERROR")
    assert list(answer.json["error"]["details"]) == ["url"]
    hook = world.subscribe("*")
    assert world.facade.patch(f"/webhooks/{hook['id']}", json={"url": url}).status_code == 422


@pytest.mark.parametrize(
    "body",
    [
        {"events": ["*"]},
        {"url": "https://example.com/", "events": []},
        {"url": "https://example.com/", "events": ["lead.exploded"]},
        {"url": "https://example.com/", "events": ["lea.*"]},
        {"url": "https://example.com/", "events": "lead.created"},
        {"url": "https://example.com/", "events": ["*"], "secret": "mine"},
        {"url": "https://example.com/\n", "events": ["*"]},
    ],
)
def test_a_subscription_that_makes_no_sense_is_refused(world: World, body: dict[str, object]):
    assert world.facade.post("/webhooks", json=body).status_code == 422


def test_the_list_of_events_is_the_truth(world: World):
    listed = [one["id"] for one in world.facade.get("/webhook-events").json["data"]]
    assert listed == list(EVENTS)
    world.subscribe(*listed)


def test_only_administrators_may(world: World):
    world.facade.log_in("will")
    for path in ("/webhooks", "/webhook-events", "/webhooks/x", "/webhooks/x/deliveries"):
        assert world.facade.get(path).status_code == 403, path


def test_the_test_button_says_what_came_back(world: World):
    hook = world.subscribe("lead.created", enabled=False)
    world.there.body = b"hello"
    good = world.facade.post(f"/webhooks/{hook['id']}/test").json["data"]["attributes"]
    assert (good["event"], good["status"], good["attempts"][0]["status"]) == ("webhook.test", "delivered", 200)
    assert good["attempts"][0]["response"] == "hello"
    world.there.status = 401
    bad = world.facade.post(f"/webhooks/{hook['id']}/test").json["data"]["attributes"]
    assert (bad["status"], bad["attempts"][0]["reason"]) == ("dead", "answered 401")
    assert len(world.there.received) == len(world.deliveries(hook["id"])) == 2
    assert world.facade.get("/dead-letters").json["data"] == []


def test_one_delivery_can_be_sent_once_more(world: World):
    hook = world.subscribe("*")
    world.announce("lead.created")
    (delivery,) = world.deliveries(hook["id"])
    path = f"/webhooks/{hook['id']}/deliveries/{delivery['id']}"
    assert world.facade.post(f"{path}/replay").status_code == 409
    world.send()
    assert world.facade.post(f"{path}/replay").status_code == 202
    world.send()
    assert len({one.headers["webhook-id"] for one in world.there.received}) == 1
    shown = world.facade.get(path).json["data"]["attributes"]
    assert (len(shown["attempts"]), shown["tries"], shown["body"]["type"]) == (2, 1, "lead.created")
    assert world.facade.get(f"/webhooks/{hook['id']}/deliveries/nope").status_code == 404


def test_the_deliveries_of_a_time_can_be_sent_once_more(world: World):
    hook = world.subscribe("*")
    since = world.clock.now()
    world.announce("lead.created", key="good")
    world.send()
    world.there.status = 410
    world.announce("lead.created", key="bad")
    world.send()
    world.facade.patch(f"/webhooks/{hook['id']}", json={"enabled": True})
    world.there.status = 200
    world.later(minutes=1)
    window = {"since": since.isoformat(), "until": world.clock.now().isoformat()}
    answer = world.facade.post(f"/webhooks/{hook['id']}/replay", json=window)
    assert (answer.status_code, answer.json["data"]["attributes"]) == (202, {"deliveries": 1})
    assert world.send() == 1
    everything = world.facade.post(f"/webhooks/{hook['id']}/replay", json={**window, "which": "all"})
    assert everything.json["data"]["attributes"] == {"deliveries": 2}
    wrong = {"since": window["until"], "until": window["since"]}
    assert world.facade.post(f"/webhooks/{hook['id']}/replay", json=wrong).status_code == 422


def test_paging_through_deliveries_meets_each_once(world: World):
    hook = world.subscribe("*")
    for number in range(7):
        world.announce("lead.created", key=str(number))
        world.later(seconds=number % 2)
    seen: list[str] = []
    query = "?per_page=3"
    while query:
        answer = world.facade.get(f"/webhooks/{hook['id']}/deliveries{query}").json
        seen += [one["id"] for one in answer["data"]]
        following = answer["meta"]["next_cursor"]
        query = f"?per_page=3&cursor={following}" if following else ""
    assert len(seen) == len(set(seen)) == 7
    assert world.facade.get(f"/webhooks/{hook['id']}/deliveries?cursor=nonsense").status_code == 422
