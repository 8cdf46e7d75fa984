"""Every reading operation of the document, with whatever the document allows and much that it does not."""

from tests.fakes.facade import Facade
from tests.hostile.attack import SHARE, attack, reads


def test_no_reading_operation_breaks_or_strays_from_its_document(facade: Facade):
    found = attack(facade, reads)
    assert found.failures == {}
    assert found.cases >= SHARE
    assert {200, 401, 404, 422} <= found.statuses
    assert max(found.statuses) < 500
