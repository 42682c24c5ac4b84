"""Search in Postgres: analysis, index rows, the request, the answer.

`request` reads the address, `query` what was typed, `run` asks the database, `highlight` marks the
words. Every figure that tunes it stands in `config`.
"""
