"""Every rule of the score: which component it belongs to and how many points it gives or takes at most.

`docs/scoring.md` shows this table to sales managers; a test compares the two.
"""

from dataclasses import dataclass

from suitecrm_bridge.features.scoring.model.lead_score import Component

MODEL = "rules-1"

# What each component may contribute at most, of 100.
WEIGHTS: dict[Component, int] = {"company_fit": 30, "behaviour": 25, "engagement": 20, "intent": 15, "timing": 10}


@dataclass(frozen=True)
class Rule:
    """`worth` is the most the rule gives (or, negative, takes)."""

    component: Component
    code: str
    worth: int
    says: str


RULES: tuple[Rule, ...] = (
    Rule("company_fit", "decision_maker", 10, "Title of an owner, founder or C-level (the best title rule counts)"),
    Rule("company_fit", "senior_title", 8, "Title of a vice president, director or head"),
    Rule("company_fit", "manager_title", 5, "Title of a manager or lead"),
    Rule("company_fit", "other_title", 2, "Any other title"),
    Rule("company_fit", "company_named", 4, "The account name is filled in"),
    Rule("company_fit", "business_email", 5, "The e-mail address is at a company, not at a public mail provider"),
    Rule("company_fit", "website", 2, "The website is filled in"),
    Rule("company_fit", "phone", 3, "A phone number is filled in"),
    Rule("company_fit", "industry", 2, "The industry is known (where the instance has such a field)"),
    Rule("company_fit", "company_size", 4, "200 employees or 10 million revenue; half from 20 employees or 1 million"),
    Rule("behaviour", "visits", 8, "Visits to the website, full points from 5, fading"),
    Rule("behaviour", "page_views", 7, "Pages viewed, full points from 20, fading"),
    Rule("behaviour", "time_on_site", 6, "Time on the website, full points from 15 minutes, fading"),
    Rule("behaviour", "came_back", 4, "Visited on more than one day, fading"),
    Rule("engagement", "site_engagement", 8, "The tracker's engagement score, fading"),
    Rule("engagement", "warm_source", 5, "Came by word of mouth, partner, employee or as an existing customer"),
    Rule("engagement", "inbound_source", 3, "Came by itself: website, e-mail, campaign, conference, trade show"),
    Rule("engagement", "in_conversation", 4, "The status is In Process"),
    Rule("engagement", "assigned", 2, "The status is Assigned"),
    Rule("engagement", "campaign", 3, "The first visit came from a campaign"),
    Rule("intent", "viewed_demo", 7, "Viewed the demo or sign-up page, fading"),
    Rule("intent", "viewed_pricing", 6, "Viewed the pricing page, fading"),
    Rule("intent", "viewed_contact", 4, "Viewed the contact page, fading"),
    Rule("intent", "read_docs", 3, "Read the documentation, fading"),
    Rule("intent", "other_signal", 2, "Any other signal that the tracker is set to notice, fading"),
    Rule("intent", "site_intent", 3, "The tracker's intent score, fading"),
    Rule("intent", "budget", 2, "An opportunity amount is filled in"),
    Rule("timing", "fresh_lead", 4, "The lead is new, fading"),
    Rule("timing", "recent_visit", 4, "The last visit is recent, fading"),
    Rule("timing", "recently_worked", 2, "The record was changed recently, fading"),
    Rule("deduction", "free_email", -3, "The e-mail address is at a public mail provider"),
    Rule("deduction", "invalid_email", -2, "The e-mail address is marked invalid"),
    Rule("deduction", "opted_out", -4, "Asked not to be called or e-mailed"),
    Rule("deduction", "recycled", -5, "The status is Recycled"),
    Rule("deduction", "dead", -40, "The status is Dead"),
    Rule("deduction", "converted", -40, "Converted already: there is no lead work left"),
)

RULE_OF: dict[str, Rule] = {rule.code: rule for rule in RULES}
