"""Which channel a visit came by."""

from dataclasses import dataclass

from suitecrm_bridge.features.tracking.model.touch import Touch


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a visit came from: `organic_search` from `google`, medium `organic`."""

    channel: str
    source: str
    medium: str


DIRECT = Origin("direct", "(direct)", "(none)")


def channel_of(touch: Touch) -> Origin:
    """The origin of a visit that began with `touch`."""
    if touch.utm_source or touch.utm_medium:
        return Origin("campaign", touch.utm_source or "(not set)", touch.utm_medium or "(not set)")
    return Origin("referral", touch.referrer[:100], "referral") if touch.referrer else DIRECT
