"""Places for searches: never more than there are, and given back whatever happens."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack

import pytest

from amnarchive.guard import gate
from amnarchive.guard.gate import Gate


def test_never_more_inside_than_there_are_places() -> None:
    places, lock = Gate(4), threading.Lock()
    now, most = 0, 0

    def visit(_: int) -> bool:
        nonlocal now, most
        with places.entered() as inside:
            if inside:
                with lock:
                    now += 1
                    most = max(most, now)
                time.sleep(0.01)
                with lock:
                    now -= 1
        return inside

    with ThreadPoolExecutor(12) as crowd:
        answers = list(crowd.map(visit, range(60)))
    assert most == 4
    assert True in answers
    assert False in answers
    with ExitStack() as stack:
        assert all(stack.enter_context(places.entered(patient=False)) for _ in range(4))
        assert not stack.enter_context(places.entered(patient=False))


def test_a_few_wait_and_get_the_place_that_comes_free() -> None:
    places = Gate(1)
    with ThreadPoolExecutor(1) as other:

        def wait() -> bool:
            with places.entered() as inside:
                return inside

        with places.entered():
            late = other.submit(wait)
            time.sleep(0.05)
            with places.entered() as third:
                assert not third
        assert late.result(timeout=5)


def test_as_many_wait_as_are_said_to() -> None:
    places = Gate(1, waiting=3)

    def wait() -> bool:
        with places.entered() as inside:
            return inside

    with ThreadPoolExecutor(8) as crowd:
        with places.entered():
            late = [crowd.submit(wait) for _ in range(8)]
            refused = [job.result() for _, job in zip(range(5), as_completed(late), strict=False)]
        assert refused == [False] * 5
        assert [job.result() for job in late].count(True) == 3


def test_waiting_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "WAIT_SECONDS", 0.05)
    places = Gate(1)
    with places.entered():
        for _ in range(3):
            with places.entered() as inside:
                assert not inside


def test_an_error_inside_gives_the_place_back() -> None:
    places = Gate(1)

    def fail() -> None:
        with places.entered(patient=False) as inside:
            assert inside
            raise ZeroDivisionError

    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            fail()
