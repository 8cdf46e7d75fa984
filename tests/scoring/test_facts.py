"""Lead facts are read from whatever SuiteCRM holds."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from suitecrm_bridge.features.scoring.model import LeadFacts, facts_of
from suitecrm_bridge.features.scoring.model.facts import mailbox

AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_a_full_lead_is_read() -> None:
    facts = facts_of(
        {
            "title": " Head of\nIT ",
            "account_name": "Acme",
            "website": "https://acme.example",
            "email1": "j@acme.example",
            "phone_mobile": "+1",
            "lead_source": "Partner",
            "status": "Assigned",
            "opportunity_amount": "$5,000.50",
            "employees": "200-500",
            "date_entered": AT,
            "do_not_call": True,
            "ai_score_override": 12,
        }
    )
    assert facts == LeadFacts(
        title="Head of IT",
        company="Acme",
        website=True,
        phone=True,
        mailbox="business",
        source="Partner",
        status="Assigned",
        budget=Decimal("5000.50"),
        employees=200,
        created_at=AT,
        opted_out=True,
        override=12,
    )


def test_suitecrms_empty_website_is_no_website() -> None:
    assert not facts_of({"website": "http://"}).website


@pytest.mark.parametrize(
    "odd",
    [
        {},
        {"title": None, "email1": 7, "website": (), "opportunity_amount": "a lot", "date_entered": "2026-11-22"},
        {"opportunity_amount": float("nan"), "employees": float("inf"), "annual_revenue": "-" * 9999},
        {"ai_score_override": 101, "date_modified": datetime(2026, 1, 1)},  # noqa: DTZ001  # the odd thing on trial
        {"title": "\x00\ud800<b>"},
    ],
)
def test_what_cannot_be_read_is_unknown(odd: dict[str, object]) -> None:
    facts = facts_of(odd)
    assert (facts.budget, facts.employees, facts.override, facts.created_at, facts.modified_at) == (None,) * 5
    assert facts.title in {"", "b"}


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("a@acme.example", "business"),
        ("a@GMAIL.com", "free"),
        ("a@mail.gmail.com.acme.example", "business"),
        ("", "none"),
        ("nonsense", "none"),
        ("a@localhost", "none"),
    ],
)
def test_mailboxes_are_told_apart(address: str, kind: str) -> None:
    assert mailbox(address) == kind


def test_facts_hold_no_address_or_number() -> None:
    facts = facts_of({"email1": "jane.doe@acme.example", "phone_work": "555-1234", "last_name": "Doe", "title": "CEO"})
    assert not any(word in repr(facts) for word in ("jane", "acme", "555", "Doe"))
