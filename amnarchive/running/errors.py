class StartError(Exception):
    """A program cannot run here; the message is one sentence that says why and what to do."""
