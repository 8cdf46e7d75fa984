"""What one line of the trail says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True)
class Deed:
    """Something that was done, tried or refused.

    `action` is `<thing>.<what happened>` (`login.accepted`, `record.updated`, `token.reused`); `subject` is the module
    or kind and the id it was done to. `before` and `after` hold the changed fields in JSON types. `actor` is a user's
    id, `key:<id>` for an API key, or `bridge` for the bridge's own work; None where nobody is known.
    """

    action: str
    actor: str | None = None
    subject: tuple[str, str] | None = None
    before: Values = field(default_factory=dict)
    after: Values = field(default_factory=dict)
    details: Values = field(default_factory=dict)
