"""Make links for e-mails that tell who followed them, and recognise them when somebody does."""

from dataclasses import replace
from datetime import timedelta

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.sites.model import normal_origin
from suitecrm_bridge.features.sites.ports import SiteDirectory
from suitecrm_bridge.features.tracking.model import Event
from suitecrm_bridge.features.tracking.model.clicks import ClickTokens, has_token, token_in, with_token, without_token

_LONGEST = 2048


class ClickLinks:
    """Implements ports.people.ClickLinks."""

    def __init__(self, tokens: ClickTokens, sites: SiteDirectory, clock: Clock) -> None:
        self._tokens = tokens
        self._sites = sites
        self._clock = clock

    def make(self, url: str, module: str, record_id: str, days: int) -> str:
        origin = normal_origin("/".join(url.split("/", 3)[:3]))
        if origin is None or not self._sites.knows_origin(origin):
            raise Invalid("The link has to lead to one of your sites.", details={"url": ["No site has this origin."]})
        until = self._clock.now() + timedelta(days=days)
        made = with_token(url, self._tokens.mint(module, record_id, int(until.timestamp())))
        if len(made) > _LONGEST:
            raise Invalid("The link is too long.", details={"url": [f"At most {_LONGEST} characters with its token."]})
        return made

    def recognised(self, event: Event) -> Event:
        """The event with the token taken out of its addresses, and on a page view whom it was made for."""
        if not has_token(event.url) and not has_token(event.referrer):
            return event
        record = None
        if event.type == "pageview":
            record = self._tokens.read(token_in(event.url) or "", event.received_at.timestamp())
        referrer = without_token(event.referrer) if event.referrer else event.referrer
        return replace(event, url=without_token(event.url), referrer=referrer, record=record)
