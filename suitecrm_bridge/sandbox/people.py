"""Names, titles, places and companies that the demonstration data is made of."""

from __future__ import annotations

FIRST_NAMES = (
    *("Amara", "Anton", "Beatriz", "Bruno", "Chidi", "Clara", "Daiki", "Dalia", "Edgar", "Elif", "Farah", "Felix"),
    *("Gita", "Goran", "Hanna", "Hugo", "Ines", "Ivan", "Jana", "Jonas", "Kalina", "Kofi", "Laila", "Lars"),
    *("Maren", "Mateo", "Nadia", "Nils", "Olga", "Omar", "Petra", "Pavel", "Rania", "Rafael", "Selma", "Stefan"),
    *("Tamsin", "Tomás", "Uma", "Viktor", "Wanda", "Yusuf", "Zoë", "Zlatan"),
)
LAST_NAMES = (
    *("Abara", "Adler", "Bauer", "Bello", "Castro", "Chen", "Dahl", "Diaz", "Eriksen", "Evans", "Fischer", "Fontana"),
    *("García", "Gupta", "Haas", "Hassan", "Ibarra", "Ivanova", "Jansen", "Jones", "Kaya", "Kim", "Lund", "López"),
    *("Mbeki", "Moreau", "Nakamura", "Novak", "Okafor", "O'Neill", "Park", "Pereira", "Quist", "Rossi", "Ruiz", "Sato"),
    *("Silva", "Tanaka", "Torres", "Ulrich", "Vargas", "Weber", "Yilmaz", "Zhang"),
)
TITLES = (
    "IT Developer",
    "President",
    "Director Sales",
    "VP Sales",
    "Director Operations",
    "VP Operations",
    "CFO",
    "Buyer",
)
COMPANY_WORDS = (
    *("Alder", "Beacon", "Cobalt", "Dovetail", "Ember", "Fjord", "Granite", "Harbour", "Indigo", "Juniper", "Kestrel"),
    *("Lantern", "Meridian", "Northgate", "Orchard", "Pioneer", "Quarry", "Riverside", "Saffron", "Tidewater"),
)
COMPANY_KINDS = ("Logistics", "Foods", "Software", "Clinics", "Textiles", "Energy", "Machines", "Banking")
COMPANY_FORMS = ("Inc", "Ltd", "GmbH", "Group")
INDUSTRIES = ("Technology", "Banking", "Retail", "Healthcare", "Manufacturing", "Transportation", "Education", "Energy")
PLACES = (
    ("Denver", "CO", "80203", "USA"),
    ("Oslo", "", "0150", "Norway"),
    ("Leeds", "", "LS1 4AP", "United Kingdom"),
    ("Hamburg", "", "20095", "Germany"),
    ("San Mateo", "CA", "94401", "USA"),
    ("Lyon", "", "69002", "France"),
)
STREETS = ("12 Mill Lane", "345 Harbour Road", "9 Market Square", "321 University Ave.", "48 Station Street")
CASE_SUBJECTS = (
    "Cannot log in",
    "Invoice is wrong",
    "Export stops half-way",
    "Page is slow",
    "Feature request",
    "Import fails",
)
TASK_SUBJECTS = ("Call back", "Send the offer", "Prepare the demo", "Check the contract", "Update the records")
MEETING_SUBJECTS = ("Kick-off", "Demo", "Quarterly review", "Pricing discussion")
ARTICLES = (
    (
        "How do I reset my password?",
        "Open the login page, follow Forgot password and use the link in the e-mail within one hour.",
    ),
    (
        "How do I export my data?",
        "Open Settings, then Data, then Export. You receive a ZIP with one CSV file for each table.",
    ),
    ("Which browsers are supported?", "The current and the previous version of Chrome, Edge, Firefox and Safari."),
    (
        "How do I add a user?",
        "An administrator opens Settings, then Users, then Invite. The invitation is valid for seven days.",
    ),
    (
        "Why is my invoice higher this month?",
        "Extra users and storage above your plan are billed at the end of the month.",
    ),
    (
        "How do I cancel?",
        "Open Settings, then Plan, then Cancel. The contract ends with the paid period; data stays for 30 days.",
    ),
    ("How do I connect my calendar?", "Open Settings, then Integrations, choose your calendar and allow access."),
    (
        "What happens when the import fails?",
        "Nothing is stored. The report names each line that could not be read and the reason.",
    ),
)
