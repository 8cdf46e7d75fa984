"""Wire the models."""

import redis

from suitecrm_bridge.ai.guarded import GuardedChat
from suitecrm_bridge.ai.null import NullChatModel
from suitecrm_bridge.ai.ports import ChatModel
from suitecrm_bridge.core.config import Settings
from suitecrm_bridge.core.services import Services


def register(services: Services) -> None:
    services.provide(ChatModel, _chat_model)


def _chat_model(services: Services) -> ChatModel:
    settings = services.get(Settings)
    key = settings.secrets.openai_api_key
    # A local service that speaks the same API often wants no key, so its address alone is enough.
    if not key and not settings.openai_base_url:
        return NullChatModel()
    # Imported when there is a model to talk to: the library takes a second and 30 MB that others need not pay.
    from suitecrm_bridge.ai.openai_chat import OpenAiChat  # noqa: PLC0415

    model = OpenAiChat(key or "none", settings.openai_model, settings.openai_base_url)
    return GuardedChat(model, services.get(redis.Redis))
