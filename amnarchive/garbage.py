"""How often Python looks for garbage in a process that answers requests."""

import gc

_NEW_OBJECTS, _YOUNG, _OLD = 20_000, 20, 20


def settle() -> None:
    """Leave out what is loaded by now, and look for garbage seldom; call when all is imported.

    A look at everything takes 0.1 s here, and some request or other waits for it. What a request
    leaves behind is gone without it, but for cycles: they wait, and are few.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, _YOUNG, _OLD)
