"""The use-cases of scoring."""

from suitecrm_bridge.features.scoring.service.lead_scoring import ScoringService
from suitecrm_bridge.features.scoring.service.news import ScoreNews
from suitecrm_bridge.features.scoring.service.phrasing import ChatPhrasing
from suitecrm_bridge.features.scoring.service.requests import ScoreRequests

__all__ = ["ChatPhrasing", "ScoreNews", "ScoreRequests", "ScoringService"]
