"""One § with its decision, voices and recusals."""
