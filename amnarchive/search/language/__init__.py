"""Swedish words for the search: their lemmas, the parts of compounds, synonyms.

The word list and the frequencies are those of `ingest.repair`; the closed lists lie in `data`.
"""
