"""What the rest of the house may import from here."""

from suitecrm_bridge import crm


def test_every_public_name_is_there_and_listed_in_order():
    assert all(hasattr(crm, name) for name in crm.__all__)
    assert list(crm.__all__) == sorted(crm.__all__)
