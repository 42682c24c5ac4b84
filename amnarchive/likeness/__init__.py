"""How alike two texts are, and which texts may be: pure Python, no database (ADR 0018).

`substance` takes away what is said in every other text, `bands` gives the keys by which texts worth
comparing find each other, `compare` compares two.
"""
