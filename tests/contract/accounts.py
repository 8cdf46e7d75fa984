"""With which clients and as whom a SuiteCRM is asked."""

from suitecrm_bridge.sandbox import Clients
from tests.contract.replay import Account
from tests.live import ADMIN, ADMIN_PASSWORD, live_environment


def account_of(clients: Clients) -> Account:
    return Account(clients.login_id, clients.login_secret, clients.service_id, clients.service_secret)


def real_account() -> Account:
    """The clients that the package's installer just made, and the administrator of the real instance."""
    env = live_environment()
    return Account(
        env["SUITECRM_LOGIN_CLIENT_ID"],
        env["SUITECRM_LOGIN_CLIENT_SECRET"],
        env["SUITECRM_CLIENT_ID"],
        env["SUITECRM_CLIENT_SECRET"],
        ADMIN,
        ADMIN_PASSWORD,
    )
