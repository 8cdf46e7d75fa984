"""What one rule gave a lead, before rounding."""

from dataclasses import dataclass

from suitecrm_bridge.features.scoring.model.rules import RULE_OF, Rule


@dataclass(frozen=True)
class Earned:
    """`points` carries the rule's sign and is not whole yet."""

    rule: Rule
    points: float
    text: str

    def scaled(self, factor: float) -> "Earned":
        return Earned(self.rule, self.points * factor, self.text)


def earn(code: str, text: str, share: float = 1.0) -> Earned:
    """`share` (0 to 1, clipped) of what the rule `code` is worth."""
    rule = RULE_OF[code]
    return Earned(rule, rule.worth * min(1.0, max(0.0, share)), text)
