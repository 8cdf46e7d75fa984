"""Opt-in is SuiteCRM's own, with its setting, its mail and its click."""

from collections.abc import Callable, Iterator

import pytest

from tests.live import live_root
from tests.package.bridge_client import Client, query
from tests.package.mailbox import mail_through, mailbox

pytestmark = pytest.mark.live

Setting = Callable[[str], None]


@pytest.fixture
def setting() -> Iterator[Setting]:
    """Sets SuiteCRM's opt-in setting for one test."""
    override = live_root() / "config_override.php"
    before = override.read_bytes()

    def choose(value: str) -> None:
        line = f"\n$sugar_config['email_enable_confirm_opt_in'] = '{value}';\n"
        override.write_bytes(before + line.encode())

    yield choose
    override.write_bytes(before)


def test_opt_in_follows_suitecrms_setting(admin: Client, owner: Client, lead: str, setting: Setting) -> None:
    ask = {"module": "Leads", "id": lead}
    assert admin.post("opt-in", ask, 409)["code"] == "OPT_IN_DISABLED"
    setting("opt-in")
    assert admin.get("opt-in", **ask)["data"]["state"] == "none"
    assert admin.post("opt-in", ask)["data"]["state"] == "opted_in"
    assert owner.get("opt-in", status=403, **ask)["code"] == "ACCESS_DENIED"
    assert admin.post("opt-in", ask | {"email": "someone.else@example.com"}, 404)["code"] == "NOT_FOUND"
    query(
        "UPDATE email_addresses e JOIN email_addr_bean_rel r ON r.email_address_id = e.id"
        " SET e.opt_out = 1 WHERE r.bean_id = ?",
        lead,
    )
    assert admin.post("opt-in", ask, 409)["code"] == "OPTED_OUT"


def test_a_confirmed_opt_in_waits_for_the_click_in_suitecrms_own_mail(
    admin: Client, lead: str, setting: Setting
) -> None:
    ask = {"module": "Leads", "id": lead}
    setting("confirmed-opt-in")
    with mailbox() as mails, mail_through(mails.port):
        asked = admin.post("opt-in", ask)["data"]
    assert (asked["state"], asked["mail"], asked["confirmed_at"]) == ("pending", "sent", None)
    assert asked["sent_at"]
    (message,) = mails.messages
    ((token,),) = query(
        "SELECT e.confirm_opt_in_token FROM email_addresses e JOIN email_addr_bean_rel r ON r.email_address_id = e.id"
        " WHERE r.bean_id = ?",
        lead,
    )
    assert asked["email"] in message
    assert token in message.replace("=\r\n", "")
    admin.http.get("../index.php", params={"entryPoint": "ConfirmOptIn", "from": token})
    confirmed = admin.get("opt-in", **ask)["data"]
    assert confirmed["state"] == "confirmed"
    assert confirmed["confirmed_at"]
    assert admin.post("opt-in", ask)["data"]["state"] == "confirmed"


def test_a_mail_server_that_is_away_is_an_answer_and_the_queue_takes_it(
    admin: Client, lead: str, setting: Setting
) -> None:
    setting("confirmed-opt-in")
    asked = admin.post("opt-in", {"module": "Leads", "id": lead})["data"]
    assert (asked["state"], asked["mail"]) == ("pending", "failed")
    queued = admin.post("opt-in", {"module": "Leads", "id": lead, "delivery": "queue"})["data"]
    assert queued["mail"] == "queued"
    assert query("SELECT related_confirm_opt_in FROM emailman WHERE related_id = ?", lead) == [[1]]
    query("DELETE FROM emailman WHERE related_id = ?", lead)
