"""What the demo site shows of its own visitor: nobody has to log in to see what was counted about themselves there."""

import re

from flask import Blueprint as FlaskBlueprint
from flask import Response, jsonify, request

from suitecrm_bridge.features.analytics.service.demo import DemoMirror
from suitecrm_bridge.web.parsing import Blueprint
from suitecrm_bridge.web.services import service_of

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")

blueprint = Blueprint("demo", __name__, description="The demo site's view of its own visitor.")


def seen() -> Response:
    """The visitor whose id the tracker has, or else the one whom address and browser make for today."""
    visitor_id = request.args.get("visitor", "")
    known = visitor_id if _UUID.fullmatch(visitor_id) else None
    sent_by = (request.remote_addr or "", request.headers.get("User-Agent", "")[:255])
    found = service_of(DemoMirror).of(known, *sent_by)
    answer = jsonify({"success": True, "data": found, "meta": {}})
    answer.headers["Cache-Control"] = "no-store"
    return answer


# No part of the API, so it goes past flask-smorest's documentation.
FlaskBlueprint.add_url_rule(blueprint, "/site/seen", "seen", seen, methods=["GET"])
