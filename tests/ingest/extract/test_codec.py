"""Over the pipe and back nothing changes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract.codec import decode_end, decode_page, encode_end, encode_page
from ingest.types import Box, Extraction, Finding, Form, Line, Page, Place, Word

NUMBERS = st.floats(-1e6, 1e6)
BOXES = st.none() | st.builds(Box, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
SMALL = st.integers(0, 10_000)
WORDS = st.builds(Word, TEXTS, BOXES, st.none() | NUMBERS)
LINES = st.builds(
    Line,
    TEXTS,
    st.builds(Place, SMALL, SMALL, BOXES),
    st.lists(WORDS, max_size=3).map(tuple),
    st.none() | NUMBERS,
    st.booleans(),
    st.booleans(),
    st.none() | st.integers(1, 6),
    st.none() | TEXTS,
    SMALL,
    st.booleans(),
)
PAGES = st.builds(
    Page,
    SMALL,
    st.lists(LINES, max_size=3).map(tuple),
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.booleans(),
    NUMBERS,
)
FINDINGS = st.from_type(Finding)


@given(PAGES)
def test_pages(page: Page) -> None:
    assert decode_page(json.loads(json.dumps(encode_page(page)))) == page


@given(
    st.builds(
        Extraction,
        st.sampled_from(Form),
        st.just(()),
        st.lists(FINDINGS, max_size=3).map(tuple),
        st.none() | TEXTS,
    )
)
def test_the_rest(extraction: Extraction) -> None:
    assert decode_end(json.loads(json.dumps(encode_end(extraction))), ()) == extraction


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        [1],
        ["1", 2, 3, False, 0, []],
        [1, "x", 3, False, 0, []],
        [1, 2, 3, False, "x", []],
    ],
)
def test_what_is_no_page_is_refused(data: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        decode_page(data)
