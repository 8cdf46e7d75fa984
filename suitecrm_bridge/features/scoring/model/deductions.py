"""What speaks against working on this lead now."""

from collections.abc import Iterator

from suitecrm_bridge.features.scoring.model.earned import Earned, earn
from suitecrm_bridge.features.scoring.model.facts import LeadFacts


def deductions(facts: LeadFacts) -> Iterator[Earned]:
    if facts.mailbox == "free":
        yield earn("free_email", "Writes from a public mail provider")
    if facts.invalid_email:
        yield earn("invalid_email", "The e-mail address does not work")
    if facts.opted_out:
        yield earn("opted_out", "Asked not to be called or e-mailed")
    if facts.converted or facts.status == "Converted":
        yield earn("converted", "Already converted: go on with the contact and the opportunity")
    elif facts.status == "Dead":
        yield earn("dead", "Marked as dead")
    elif facts.status == "Recycled":
        yield earn("recycled", "Recycled: an earlier attempt came to nothing")
