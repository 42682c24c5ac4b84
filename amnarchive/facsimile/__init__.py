"""The picture of a page of the paper, and what can be pointed out on it. No queries."""
