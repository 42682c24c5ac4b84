"""Search in Postgres.

In the order of a question: `asking` reads the address and its filters, `typed` what was typed,
`spelling` puts right what is misspelt, `match` asks the database, `hits` shows and explains what it
found. `index` makes the rows that are asked, `language` knows Swedish for both, `suggest` helps
while somebody types. Every figure that tunes it stands in `config`.
"""
