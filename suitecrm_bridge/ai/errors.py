"""What can go wrong with a model. Nothing here carries a prompt, an answer or a key.

ModelError
 ├─ ModelAbsent         none is configured
 ├─ ModelUnavailable    it did not answer in time, or not at all, or is over its limits; a later try may succeed
 ├─ ModelRejected       it does not accept our key, the model's name or the request; a person has to look
 ├─ ModelRefused        it answered that it will not
 ├─ ModelNonsense       it answered something that is not what was asked for
 └─ PromptTooLong       more text than may be sent
"""

from suitecrm_bridge.core.errors import BridgeError


class ModelError(BridgeError):
    code = "MODEL_ERROR"


class ModelAbsent(ModelError):
    code = "MODEL_ABSENT"


class ModelUnavailable(ModelError):
    code = "MODEL_UNAVAILABLE"
    retryable = True


class ModelRejected(ModelError):
    code = "MODEL_REJECTED"


class ModelRefused(ModelError):
    code = "MODEL_REFUSED"


class ModelNonsense(ModelError):
    code = "MODEL_NONSENSE"


class PromptTooLong(ModelError):
    code = "PROMPT_TOO_LONG"
