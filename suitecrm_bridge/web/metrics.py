"""Count requests and time them, by route template, method and status."""

from flask import Flask, Response, request
from prometheus_client import CollectorRegistry, Counter, Histogram

from suitecrm_bridge.web.request_log import route_template, seconds_so_far

_SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)
# Anything else a client invents is counted together, or each invention would be a time series of its own.
_METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


def install_metrics(app: Flask, registry: CollectorRegistry) -> None:
    count = Counter(
        "bridge_http_requests_total", "Requests answered.", ["method", "route", "status"], registry=registry
    )
    seconds = Histogram(
        "bridge_http_request_seconds", "Time to answer.", ["method", "route"], buckets=_SECONDS, registry=registry
    )

    @app.after_request
    def observe(response: Response) -> Response:
        method = request.method if request.method in _METHODS else "OTHER"
        count.labels(method, route_template(), str(response.status_code)).inc()
        seconds.labels(method, route_template()).observe(seconds_so_far())
        return response
