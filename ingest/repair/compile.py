"""Compiles the language data of installed packages into the lexicon's files.

`python -m ingest.repair.compile FOLDER` writes them: a process of its own, since the work takes
some hundred megabytes that a worker should not keep.
Sources: `wordfreq` (frequencies, CC BY-SA 4.0), `hunspell-sv` (word list, LGPL-3.0) and the genre's
own terms in `ingest/data/terms.txt`.
"""

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import files
from pathlib import Path

import marisa_trie
import wordfreq

from ingest.repair.affixes import Use, read_words
from ingest.repair.lemma_rules import LemmaRules
from ingest.repair.lexicon import LEMMA_CODE, ZIPF_STEP, key

DATA = Path(__file__).parent.parent / "data"
_ZIPF_LISTED = 0.8
"""What a word of the list gets that the frequencies do not know."""
_ZIPF_UNLISTED = 1.7
"""Below this a word that only the frequencies know is taken for a typing error."""
_ENGLISH_WORDS = 20_000


def hunspell_folder() -> Path:
    """Where the package `hunspell-sv` has put its word list."""
    for file in files("hunspell-sv") or ():
        if file.name == "sv_SE.dic":
            return Path(str(file.locate())).resolve().parent
    raise FileNotFoundError("sv_SE.dic of hunspell-sv")


def read_terms(path: Path = DATA / "terms.txt") -> dict[str, float]:
    """Words of the genre with their Zipf frequency, from lines of words under `[frequency]`."""
    terms: dict[str, float] = {}
    zipf = 0.0
    for line in path.read_text("utf-8").splitlines():
        text = line.partition("#")[0].strip()
        if text.startswith("["):
            zipf = float(text.strip("[]"))
        else:
            terms.update(dict.fromkeys(text.split(), zipf))
    return terms


def _swedish(lemmas: dict[str, set[str]]) -> dict[str, tuple[float, Use]]:
    """Each word in lower case with its frequency and its uses; fills in the `lemmas` of each."""
    words: dict[str, tuple[float, Use]] = {}
    for listed, form, use in read_words(hunspell_folder()):
        word = form.lower()
        if word.isalpha():
            lemmas[word].add(listed.lower())
            use_before = words.get(word, (0.0, Use(0)))[1]
            named = Use.NAME if form[0].isupper() else Use(0)
            words[word] = (_ZIPF_LISTED, use_before | use | named)
    for rank, bucket in enumerate(wordfreq.get_frequency_list("sv", "large")):
        zipf = 9 - rank / 100
        for word in bucket:
            known = words.get(word)
            if known:
                words[word] = (max(zipf, _ZIPF_LISTED), known[1] | Use.WORD)
            elif zipf >= _ZIPF_UNLISTED and word.isalpha():
                words[word] = (zipf, Use.WORD | Use.UNLISTED)
    for term, zipf in read_terms().items():
        word = term.lower()
        before, use = words.get(word, (0.0, Use(0)))
        in_list = before and not use & Use.UNLISTED
        use = (use | Use.WORD | (Use(0) if in_list else Use.LAST)) & ~Use.UNLISTED
        words[word] = (max(before, zipf), use | Use.NAME if term[0].isupper() else use)
    return words


def _save(
    folder: Path, name: str, keys: Iterable[str], columns: dict[str, list[int]], code: str = "B"
) -> None:
    trie = marisa_trie.Trie(keys)
    trie.save(str(folder / f"{name}.marisa"))
    order = [trie[key] for key in keys]
    for column, values in columns.items():
        cells = array(code if column == "lemma" else "B", [0]) * len(order)
        for place, value in zip(order, values, strict=True):
            cells[place] = value
        (folder / f"{name}.{column}").write_bytes(cells.tobytes())


def compile_into(folder: Path) -> None:
    """Write the lexicon's files into `folder`."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    words = _swedish(lemmas)
    rules = LemmaRules()
    coded = [rules.code(word, lemmas.get(word, ())) for word in words]
    (folder / "lemmas.txt").write_text(rules.as_text(), "utf-8")
    _save(
        folder,
        "swedish",
        [key(word) for word in words],
        {
            "zipf": [round(zipf * ZIPF_STEP) for zipf, _ in words.values()],
            "use": [int(use) for _, use in words.values()],
            "lemma": coded,
        },
        LEMMA_CODE,
    )
    english = wordfreq.top_n_list("en", _ENGLISH_WORDS, "large")
    _save(
        folder,
        "english",
        english,
        {"zipf": [round(wordfreq.zipf_frequency(word, "en") * ZIPF_STEP) for word in english]},
    )


if __name__ == "__main__":
    compile_into(Path(sys.argv[1]))
