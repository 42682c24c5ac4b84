"""How a §, a part of one, a meeting or a paper is cited: in running text, in BibTeX, in RIS.

Pure: a Citation in, text out.
"""
