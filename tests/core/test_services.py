"""Parts are made when first asked for, once."""

import threading

import pytest

from suitecrm_bridge.core.services import Services


class Engine:
    pass


class Car:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine


def test_a_part_gets_the_parts_it_asks_for() -> None:
    services = Services()
    services.provide(Car, lambda known: Car(known.get(Engine)))
    services.provide(Engine, lambda _: Engine())
    assert services.get(Car).engine is services.get(Engine)


def test_what_nobody_asks_for_is_never_made() -> None:
    made: list[str] = []
    services = Services()
    services.provide(Engine, lambda _: made.append("engine") or Engine())  # type: ignore[func-returns-value]
    assert made == []
    services.get(Engine)
    services.get(Engine)
    assert made == ["engine"]


def test_a_test_may_replace_a_single_part() -> None:
    services = Services()
    services.provide(Engine, lambda _: Engine())
    before, other = services.get(Engine), Engine()
    services.provide(Engine, lambda _: other)
    assert services.get(Engine) is other is not before


def test_a_part_that_nobody_provides_is_named() -> None:
    with pytest.raises(LookupError, match="nothing provides Engine"):
        Services().get(Engine)


def test_many_threads_get_one_and_the_same_part() -> None:
    services = Services()
    gate = threading.Barrier(8)
    services.provide(Engine, lambda _: Engine())
    got: list[Engine] = []

    def ask() -> None:
        gate.wait()
        got.append(services.get(Engine))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, got))) == 1
