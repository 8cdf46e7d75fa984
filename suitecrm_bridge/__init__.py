"""SuiteCRM, extended: facade, tracking and lead scoring beside an unchanged SuiteCRM."""

from importlib.metadata import version

__version__ = version("suitecrm-bridge")
