"""What is held for a file is given back once, however the sending ends."""

import gc

from amnarchive.guard.sending import Sending


def test_once_when_all_is_sent() -> None:
    given_back: list[str] = []
    sending = Sending(iter([b"a", b"b"]), lambda: given_back.append("x"))
    assert b"".join(sending) == b"ab"
    sending.close()
    sending.close()
    del sending
    gc.collect()
    assert given_back == ["x"]


def test_when_it_never_began() -> None:
    given_back: list[str] = []
    sending = Sending(iter([b"a"]), lambda: given_back.append("x"))
    del sending
    gc.collect()
    assert given_back == ["x"]
