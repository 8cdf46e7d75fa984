"""What SuiteCRM knows of a lead, read into the few plain facts that the rules ask about.

No name, address, phone number or e-mail address is kept: a snapshot of the facts can be stored and shown to a model.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Literal, TypeAlias

from suitecrm_bridge.features.scoring.model.freemail import FREE_MAIL
from suitecrm_bridge.features.scoring.model.plaintext import one_line

Mailbox: TypeAlias = Literal["business", "free", "none"]

# Stock SuiteCRM leads have no industry, staff or revenue; many instances add one of these.
_INDUSTRY = ("industry", "industry_c")
_EMPLOYEES = ("employees", "employees_c", "number_of_employees_c", "company_size_c")
_REVENUE = ("annual_revenue", "annual_revenue_c")
_PHONES = ("phone_work", "phone_mobile", "phone_home", "phone_other")

# Asked of SuiteCRM where the instance has them.
LEAD_FIELDS = (
    *("title", "department", "account_name", "website", "email1", "invalid_email", "email_opt_out", "do_not_call"),
    *("lead_source", "status", "converted", "opportunity_amount", "date_entered", "date_modified"),
    *("ai_score", "ai_score_band", "ai_score_override", *_PHONES, *_INDUSTRY, *_EMPLOYEES, *_REVENUE),
)


@dataclass(frozen=True)
class LeadFacts:
    """Texts are plain, trimmed and at most 100 characters, empty when unknown; times are aware UTC."""

    title: str = ""
    company: str = ""
    industry: str = ""
    website: bool = False
    phone: bool = False
    mailbox: Mailbox = "none"
    invalid_email: bool = False
    opted_out: bool = False
    employees: int | None = None
    revenue: Decimal | None = None
    source: str = ""
    status: str = ""
    converted: bool = False
    budget: Decimal | None = None
    created_at: datetime | None = None
    modified_at: datetime | None = None
    override: int | None = None

    def says_nothing(self) -> bool:
        """Nothing is known but that the lead exists."""
        told = (self.title, self.company, self.industry, self.source, self.employees, self.revenue, self.budget)
        return not any(told) and not (self.website or self.phone) and self.mailbox == "none" and not self.moved_on()

    def moved_on(self) -> bool:
        """Somebody worked on it: the status is past the first two."""
        return self.converted or self.status not in {"", "New", "Assigned"}


def facts_of(attributes: Mapping[str, object]) -> LeadFacts:
    """The facts in a lead's attributes; whatever cannot be read counts as unknown."""
    override = _number(attributes.get("ai_score_override"))
    employees = _number(_first(attributes, _EMPLOYEES))
    return LeadFacts(
        title=_text(attributes.get("title")),
        company=_text(attributes.get("account_name")),
        industry=_text(_first(attributes, _INDUSTRY)),
        # SuiteCRM fills an empty website with the bare scheme.
        website=_text(attributes.get("website")).lower() not in {"", "http://", "https://"},
        phone=bool(_text(_first(attributes, _PHONES))),
        mailbox=mailbox(_text(attributes.get("email1"))),
        invalid_email=attributes.get("invalid_email") is True,
        opted_out=attributes.get("email_opt_out") is True or attributes.get("do_not_call") is True,
        employees=int(employees) if employees is not None else None,
        revenue=_number(_first(attributes, _REVENUE)),
        source=_text(attributes.get("lead_source")),
        status=_text(attributes.get("status")),
        converted=attributes.get("converted") is True,
        budget=_number(attributes.get("opportunity_amount")),
        created_at=_time(attributes.get("date_entered")),
        modified_at=_time(attributes.get("date_modified")),
        override=int(override) if override is not None and 0 <= override <= 100 else None,
    )


def mailbox(address: str) -> Mailbox:
    """Whether `address` is at a company or at one of the public mail providers."""
    _, at, domain = address.rpartition("@")
    if not at or "." not in domain:
        return "none"
    return "free" if domain.lower().rstrip(".") in FREE_MAIL else "business"


def _first(attributes: Mapping[str, object], names: tuple[str, ...]) -> object:
    return next((attributes[name] for name in names if attributes.get(name) not in (None, "", ())), None)


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _number(value: object) -> Decimal | None:
    """A positive amount; `5,000`, `1.2e4` and `200-500` (its lower end) are understood."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return None
    found = re.match(r"\D{0,3}(\d[\d,]*(?:\.\d+)?)", str(value).strip())
    if not found:
        return None
    try:
        number = Decimal(str(value)) if isinstance(value, int | float | Decimal) else Decimal(found[1].replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number < Decimal(10) ** 15 else None


def _time(value: object) -> datetime | None:
    return value if isinstance(value, datetime) and value.tzinfo is not None else None
