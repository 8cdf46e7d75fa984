"""The trail's values and rules: deeds, what is masked in them, and how each line is chained to the one before."""

from suitecrm_bridge.features.audit.model.chain import START, Break, Chain, Head, Line
from suitecrm_bridge.features.audit.model.deed import Deed, Values
from suitecrm_bridge.features.audit.model.entry import Origin, content_of, facts_of
from suitecrm_bridge.features.audit.model.inspection import Inspection, Question, Report
from suitecrm_bridge.features.audit.model.redaction import redacted

__all__ = [
    "START",
    "Break",
    "Chain",
    "Deed",
    "Head",
    "Inspection",
    "Line",
    "Origin",
    "Question",
    "Report",
    "Values",
    "content_of",
    "facts_of",
    "redacted",
]
