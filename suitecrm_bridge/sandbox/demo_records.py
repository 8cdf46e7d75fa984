"""The demonstration records: companies, their people, deals, cases and appointments."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from . import people
from .database import fold
from .seeder import Seeder
from .world import STORED

LEAD_STATUSES = ("New", "Assigned", "In Process", "Converted", "Recycled", "Dead")
LEAD_SOURCES = ("Web Site", "Cold Call", "Partner", "Trade Show", "Conference", "Email", "Word of mouth", "Other")
STAGES = ("Prospecting", "Qualification", "Proposal/Price Quote", "Negotiation/Review", "Closed Won", "Closed Lost")
OWNERS = ("seed_will_id", "seed_sarah_id", "seed_chris_id", "seed_sally_id")
COUNTS = {"accounts": 50, "contacts": 60, "leads": 200, "opportunities": 50, "cases": 40, "tasks": 40, "others": 30}


def fill(seeder: Seeder) -> None:
    """Insert everything."""
    accounts = [_account(seeder, number) for number in range(COUNTS["accounts"])]
    contacts = [_contact(seeder, accounts) for _ in range(COUNTS["contacts"])]
    leads = [_lead(seeder, number) for number in range(COUNTS["leads"])]
    for number in range(COUNTS["opportunities"]):
        _opportunity(seeder, accounts[number % len(accounts)])
    for number in range(COUNTS["cases"]):
        _case(seeder, number + 1, seeder.pick(accounts))
    for _ in range(COUNTS["tasks"]):
        _task(seeder, seeder.pick(accounts), seeder.pick(contacts))
    for _ in range(COUNTS["others"]):
        _appointments(seeder, seeder.pick(accounts), seeder.pick(contacts))
    _group(seeder, leads[:20])
    _articles(seeder)


def _person(seeder: Seeder) -> dict[str, Any]:
    first, last = seeder.pick(people.FIRST_NAMES), seeder.pick(people.LAST_NAMES)
    city, state, code, country = seeder.pick(people.PLACES)
    return {
        "first_name": first,
        "last_name": last,
        "title": seeder.pick(people.TITLES),
        "phone_work": _phone(seeder),
        "phone_mobile": _phone(seeder),
        "assigned_user_id": seeder.pick(OWNERS),
        "primary_address_street": seeder.pick(people.STREETS),
        "primary_address_city": city,
        "primary_address_state": state,
        "primary_address_postalcode": code,
        "primary_address_country": country,
        "email1": f"{_plain(first)}.{_plain(last)}{seeder.random.randrange(100)}@example.com",
    }


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", fold(text))


def _phone(seeder: Seeder) -> str:
    return f"({seeder.random.randrange(200, 999)}) 555-{seeder.random.randrange(10000):04d}"


def _company(seeder: Seeder, number: int) -> str:
    word = people.COMPANY_WORDS[number % len(people.COMPANY_WORDS)]
    return f"{word} {seeder.pick(people.COMPANY_KINDS)} {seeder.pick(people.COMPANY_FORMS)}"


def _account(seeder: Seeder, number: int) -> str:
    name = _company(seeder, number)
    city, state, code, country = seeder.pick(people.PLACES)
    address = {
        "street": seeder.pick(people.STREETS),
        "city": city,
        "state": state,
        "postalcode": code,
        "country": country,
    }
    return seeder.put(
        "Accounts",
        {
            "name": name,
            "account_type": seeder.pick(("Customer", "Prospect")),
            "industry": seeder.pick(people.INDUSTRIES),
            **{f"billing_address_{part}": value for part, value in address.items()},
            "phone_office": _phone(seeder),
            "website": f"www.{_plain(name)}.example.com",
            "employees": str(seeder.pick((8, 40, 120, 900))),
            "assigned_user_id": seeder.pick(OWNERS),
            "email1": f"office@{_plain(name)}.example.com",
        },
    )


def _contact(seeder: Seeder, accounts: list[str]) -> str:
    identity = seeder.put("Contacts", {**_person(seeder), "lead_source": seeder.pick(LEAD_SOURCES)})
    seeder.join("accounts_contacts", account_id=seeder.pick(accounts), contact_id=identity)
    return identity


def _lead(seeder: Seeder, number: int) -> str:
    status = seeder.pick(LEAD_STATUSES)
    return seeder.put(
        "Leads",
        {
            **_person(seeder),
            "status": status,
            "converted": int(status == "Converted"),
            "lead_source": seeder.pick(LEAD_SOURCES),
            "account_name": _company(seeder, number * 7),
            "do_not_call": 0,
        },
    )


def _opportunity(seeder: Seeder, account: str) -> None:
    stage = seeder.pick(STAGES)
    amount = float(seeder.pick((10000, 25000, 50000, 75000)))
    identity = seeder.put(
        "Opportunities",
        {
            "name": f"{seeder.pick(people.COMPANY_KINDS)} {amount:.0f} units",
            "amount": amount,
            "sales_stage": stage,
            "amount_usdollar": amount,
            "currency_id": "-99",
            "date_closed": _day(seeder, 40),
            "probability": 10 * (STAGES.index(stage) + 1),
            "assigned_user_id": seeder.pick(OWNERS),
        },
    )
    seeder.join("accounts_opportunities", account_id=account, opportunity_id=identity)


def _case(seeder: Seeder, number: int, account: str) -> None:
    seeder.put(
        "Cases",
        {
            "name": seeder.pick(people.CASE_SUBJECTS),
            "case_number": number,
            "account_id": account,
            "state": "Open",
            "status": "Open_New",
            "priority": seeder.pick(("P1", "P2", "P3")),
            "assigned_user_id": seeder.pick(OWNERS),
        },
    )


def _task(seeder: Seeder, account: str, contact: str) -> None:
    seeder.put(
        "Tasks",
        {
            "name": seeder.pick(people.TASK_SUBJECTS),
            "status": "Not Started",
            "priority": "Medium",
            "date_due": _later(seeder),
            "parent_type": "Accounts",
            "parent_id": account,
            "contact_id": contact,
            "assigned_user_id": seeder.pick(OWNERS),
        },
    )


def _appointments(seeder: Seeder, account: str, contact: str) -> None:
    start = _later(seeder)
    end = (datetime.fromisoformat(start) + timedelta(hours=1)).strftime(STORED)
    parent = {"parent_type": "Accounts", "parent_id": account, "assigned_user_id": seeder.pick(OWNERS)}
    times = {"date_start": start, "date_end": end, "duration_hours": 1, "duration_minutes": 0, "status": "Planned"}
    meeting = seeder.put("Meetings", {"name": seeder.pick(people.MEETING_SUBJECTS), **times, **parent})
    seeder.join("meetings_contacts", meeting_id=meeting, contact_id=contact)
    call = seeder.put("Calls", {"name": "Follow up", "direction": "Outbound", **times, **parent})
    seeder.join("calls_contacts", call_id=call, contact_id=contact)
    seeder.put(
        "Notes", {"name": "Notes of the call", "description": "Asked for an offer.", "contact_id": contact, **parent}
    )


def _group(seeder: Seeder, leads: list[str]) -> None:
    """A security group of which sally is a member; it shares some leads with her."""
    group = seeder.put("SecurityGroups", {"name": "West team"})
    seeder.join("securitygroups_users", securitygroup_id=group, user_id="seed_sally_id")
    for lead in leads:
        seeder.join("securitygroups_records", securitygroup_id=group, record_id=lead, module="Leads")


def _articles(seeder: Seeder) -> None:
    for title, text in people.ARTICLES:
        seeder.put(
            "AOK_KnowledgeBase", {"name": title, "description": text, "status": "published_public", "revision": "1"}
        )
    seeder.put("AOK_KnowledgeBase", {"name": "Draft: new prices", "description": "Not public yet.", "status": "Draft"})


def business_hours(seeder: Seeder) -> None:
    """Monday to Friday, nine to five."""
    for number, day in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")):
        row = {"day": day, "open": int(number < 5), "opens": 9, "closes": 17}
        seeder.world.database.insert("business_hours", row)


def _day(seeder: Seeder, days: int) -> str:
    return seeder.moment(80 + days)[:10]


def _later(seeder: Seeder) -> str:
    return seeder.moment(120)
