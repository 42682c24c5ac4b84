"""Makes the sample files of `amnarchive/samples/files` from the texts in `…/sources`.

    python -m scripts.build_samples [--into FOLDER]

The texts are the single truth. The same texts give the same bytes: dates and ids are fixed, chance
is seeded.
"""
