"""Run the benchmarks and print each figure beside its baseline from the same run."""

import argparse
import importlib
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

# Run as a script: the benchmarks import one another and the tests' fakes from here.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.figure import Figure

# Module and function; each function returns an iterable of figures.
BENCHMARKS = {
    "track-batch": ("benchmarks.track_batch", "run"),
    "ingest": ("benchmarks.ingest", "run"),
    "tracker-size": ("benchmarks.tracker_size", "run"),
    "bots": ("benchmarks.bots", "run"),
    "facade-get": ("benchmarks.facade_get", "run"),
    "lead-latency": ("benchmarks.lead_latency", "run"),
    "analytics": ("benchmarks.analytics", "run"),
    "hot-visitor": ("benchmarks.hot_visitor", "run"),
}
# Only when they are named: they take longer than all the others together.
LONG_BENCHMARKS = {
    "store-growth": ("benchmarks.store_growth", "run"),
}
LIVE_BENCHMARKS = {
    "quiet-write": ("benchmarks.quiet_write", "run"),
    "records": ("benchmarks.records", "run"),
    "hook-cost": ("benchmarks.hook_cost", "run"),
    "feed": ("benchmarks.feed", "run"),
    "facade-reads-live": ("benchmarks.facade_reads", "run"),
    "facade-batch-live": ("benchmarks.facade_batch", "run"),
    "facade-get-live": ("benchmarks.facade_get", "run_live"),
    "lead-latency-live": ("benchmarks.lead_latency", "run_live"),
}


def main(arguments: Sequence[str]) -> int:
    """Exit status 1 when a figure misses its target."""
    options = _parse(arguments)
    chosen = _choose(options)
    if options.list:
        print("\n".join(chosen))
        return 0
    figures: list[Figure] = []
    for name, (module, function) in chosen.items():
        print(f"{name} ...", file=sys.stderr)
        figures += getattr(importlib.import_module(module), function)()
    for line in _as_json(figures) if options.json else _as_table(figures):
        print(line)
    return 0 if all(figure.met for figure in figures) else 1


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", metavar="NAME", action="append", help="run this benchmark only (may be repeated)")
    parser.add_argument("--list", action="store_true", help="name the benchmarks and stop")
    parser.add_argument("--live", action="store_true", help="also run those that need a real SuiteCRM (scripts/live)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a table")
    return parser.parse_args(arguments)


def _choose(options: argparse.Namespace) -> dict[str, tuple[str, str]]:
    everything = {**BENCHMARKS, **LONG_BENCHMARKS, **LIVE_BENCHMARKS}
    if options.only:
        unknown = set(options.only) - set(everything)
        if unknown:
            sys.exit(f"no benchmark is called {', '.join(sorted(unknown))}; there are: {', '.join(everything)}")
        return {name: everything[name] for name in options.only}
    if options.list:
        return everything
    return {**BENCHMARKS, **LIVE_BENCHMARKS} if options.live else dict(BENCHMARKS)


def _as_json(figures: Sequence[Figure]) -> Iterable[str]:
    return (json.dumps(figure.as_json()) for figure in figures)


def _as_table(figures: Sequence[Figure]) -> Iterable[str]:
    yield f"{'figure':<44} {'value':>12} {'baseline':>12} {'ratio':>8}  {'target':<28} met"
    for figure in figures:
        yield (
            f"{figure.name:<44} {_number(figure.value):>12} {_number(figure.baseline):>12} {_number(figure.ratio):>8}"
            f"  {figure.target:<28} {'yes' if figure.met else 'NO'}   ({figure.unit})"
        )


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:,.2f}" if value < 1000 else f"{value:,.0f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
