"""Random files and random minutes against every stage: `python -m scripts.fuzz --seconds N`.

`papers` writes text that looks like minutes and is broken in odd places, `files` breaks files,
`promises` says what must hold whatever comes in, `growth` measures that time grows with the text.
"""
