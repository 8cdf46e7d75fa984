"""Reach the services from a route."""

from typing import TypeVar, cast

from flask import Flask, current_app

from suitecrm_bridge.core.services import Services

T = TypeVar("T")
_SLOT = "suitecrm_bridge.services"


def install_services(app: Flask, services: Services) -> None:
    app.extensions[_SLOT] = services


def service_of(kind: type[T]) -> T:
    """The process's one instance of `kind`. Raises LookupError when nobody provides it."""
    return cast("Services", current_app.extensions[_SLOT]).get(kind)
