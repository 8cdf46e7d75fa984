"""Robots found by their user agents, and browsers taken for robots, beside a public list of names."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.figure import Figure
from ua_parser import parse_device

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from suitecrm_bridge.features.tracking.model.bots_agent import judged  # the path comes first
from tests.data_sets import (  # likewise
    browsers,
    crawler_pattern,
    data_set,
    is_kept_apart,
    listed_crawlers,
    log_agents,
    robots,
)

_FOUND, _WRONG, _MICROSECONDS = 90.0, 0.3, 1000.0

Judge = Callable[[str], object]


def run() -> Iterator[Figure]:
    """The rules know no names: every list is unseen, and of one even half the agents were."""
    if data_set("device-detector") is None:
        print("bots: the data sets are not at hand (SCB_DATA_SETS)", file=sys.stderr)
        return
    unseen = [agent for agent in robots() if is_kept_apart(agent)]
    people = [entry["user_agent"] for entry in browsers()]
    listed, named = crawler_pattern().search, _is_spider
    yield _recall("robots found, device-detector", robots(), listed, "crawler-user-agents' patterns")
    yield _recall("robots found, device-detector, unseen half", unseen, listed, "crawler-user-agents' patterns")
    yield _recall("robots found, crawler-user-agents", listed_crawlers(), named, "ua-parser's spiders")
    yield _recall("hits of robots found in a web log", _robots_in_the_log(listed), named, "ua-parser's spiders")
    wrong, by_list = _share(judged, people), _share(listed, people)
    name, target = f"browsers taken for robots, of {len(people):,}", f"{_WRONG} % at most"
    ratio = wrong / by_list if by_list else None
    yield Figure(name, wrong, "% (baseline: crawler-user-agents' patterns)", by_list, ratio, target, wrong <= _WRONG)
    yield _pace(people, listed)


def _recall(name: str, agents: Sequence[str], baseline: Judge, what: str) -> Figure:
    ours, theirs = _share(judged, agents), _share(baseline, agents)
    ratio, target = ours / theirs if theirs else None, f"{_FOUND:.0f} % or more"
    return Figure(name, ours, f"% of {len(agents):,} (baseline: {what})", theirs, ratio, target, ours >= _FOUND)


def _pace(agents: Sequence[str], baseline: Judge) -> Figure:
    ours, theirs = _microseconds(judged, agents), _microseconds(baseline, agents)
    target = f"{_MICROSECONDS:,.0f} µs at most"
    return Figure("one new user agent judged", ours, "µs", theirs, ours / theirs, target, ours <= _MICROSECONDS)


def _share(judge: Judge, agents: Sequence[str]) -> float:
    return 100 * sum(1 for agent in agents if judge(agent)) / max(1, len(agents))


def _microseconds(judge: Judge, agents: Sequence[str]) -> float:
    begun = time.perf_counter()
    for agent in agents:
        judge(agent)
    return (time.perf_counter() - begun) / max(1, len(agents)) * 1e6


def _robots_in_the_log(listed: Judge) -> list[str]:
    return [agent for agent in log_agents() if agent != "-" and listed(agent)]


def _is_spider(agent: str) -> bool:
    found = parse_device(agent)
    return bool(found and found.family == "Spider")
