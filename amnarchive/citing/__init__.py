"""How a § is cited: in running text, in BibTeX, in RIS. Pure: a Citation in, text out."""
