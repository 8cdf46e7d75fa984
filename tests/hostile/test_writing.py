"""Every writing operation of the document, with whatever the document allows and much that it does not."""

from tests.fakes.facade import Facade
from tests.hostile.attack import SHARE, attack, attack_once, ends_session, writes


def test_no_writing_operation_breaks_or_strays_from_its_document(facade: Facade):
    found = attack(facade, lambda context: writes(context) and not ends_session(context))
    assert found.failures == {}
    assert found.cases >= SHARE
    assert {200, 202, 401, 404, 415, 422} <= found.statuses
    assert max(found.statuses) < 500


def test_nor_does_what_ends_a_session(facade: Facade):
    found = attack_once(facade, ends_session)
    assert found.failures == {}
    assert {204, 401} <= found.statuses
