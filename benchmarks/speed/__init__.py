"""The search speed benchmark: a corpus, the engines that are timed over it, and their report."""
