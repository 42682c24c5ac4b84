"""How to cite a §, a part of one, a meeting or a paper: on a page, and as files for programs."""
