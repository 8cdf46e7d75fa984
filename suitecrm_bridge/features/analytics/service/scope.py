"""From a question as it came in to the visits it is about."""

from collections.abc import Iterable, Mapping, Sequence

from suitecrm_bridge.core.clock import Clock
from suitecrm_bridge.core.errors import Invalid
from suitecrm_bridge.features.analytics.model.question import Asked, Selection
from suitecrm_bridge.features.sites.model import RegisteredSite
from suitecrm_bridge.features.sites.ports import SiteRegister


class Scope:
    """Knows the sites, disabled ones too: their visits were visits."""

    def __init__(self, sites: SiteRegister, clock: Clock) -> None:
        self._sites = sites
        self.clock = clock

    def sites(self) -> Sequence[RegisteredSite]:
        return self._sites.all()

    def site_ids(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Raises Invalid for keys that no site has; all sites when no key is given."""
        ids = {known.site.key: known.site.id for known in self._sites.all()}
        unknown = [key for key in keys if key not in ids]
        if unknown:
            raise Invalid(
                "There is no such site.", details={"site": [f"No site has the key {key}." for key in unknown]}
            )
        return tuple(dict.fromkeys(ids[key] for key in keys)) or tuple(ids.values())

    def keys(self) -> Mapping[str, str]:
        """Key by id."""
        return {known.site.id: known.site.key for known in self._sites.all()}

    def selection(self, asked: Asked) -> Selection:
        return Selection(asked.span, self.site_ids(asked.site_keys), asked.filters)
