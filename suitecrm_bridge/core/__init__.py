"""What everything else stands on: settings, errors, clock, logging, Redis, the queue, signing and ids."""

import os

# RQ reads its key prefix while it is imported, so it is named before anything of ours can import RQ.
os.environ.setdefault("RQ_KEY_PREFIX", "scb:rq")
