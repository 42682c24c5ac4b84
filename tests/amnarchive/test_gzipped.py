"""Pages are packed, with a length that tells no secret."""

import gzip

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from amnarchive.gzipped import QuickGzip

PAGE = "Nämnden beslutade enligt förslaget. ".encode() * 200


def _answer(response: HttpResponseBase, accepts: str = "gzip") -> HttpResponseBase:
    def view(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 - as Django calls it
        return response

    request = RequestFactory().get("/", headers={"accept-encoding": accepts})
    answer = QuickGzip(view)(request)
    assert isinstance(answer, HttpResponseBase)
    return answer


def test_page_is_packed_whole() -> None:
    answer = _answer(HttpResponse(PAGE, headers={"ETag": '"a"'}))
    assert isinstance(answer, HttpResponse)
    assert gzip.decompress(answer.content) == PAGE
    assert answer["Content-Length"] == str(len(answer.content))
    assert answer["Content-Encoding"] == "gzip"
    assert answer["ETag"] == 'W/"a"'
    assert answer["Vary"] == "Accept-Encoding"


def test_length_differs_from_time_to_time() -> None:
    lengths = {_answer(HttpResponse(PAGE))["Content-Length"] for _time in range(40)}
    assert len(lengths) > 1


@pytest.mark.parametrize(
    ("response", "accepts"),
    [
        (HttpResponse(b"Kort."), "gzip"),
        (HttpResponse(PAGE), "br"),
        (HttpResponse(PAGE, headers={"Content-Encoding": "br"}), "gzip"),
    ],
    ids=["short", "not wanted", "packed already"],
)
def test_else_it_stays_as_it_is(response: HttpResponse, accepts: str) -> None:
    before = response.content
    answer = _answer(response, accepts)
    assert isinstance(answer, HttpResponse)
    assert answer.content == before
    assert answer.get("Content-Encoding") in {None, "br"}


def test_streams_are_packed_in_parts() -> None:
    answer = _answer(StreamingHttpResponse([PAGE, PAGE]))
    assert isinstance(answer, StreamingHttpResponse)
    assert gzip.decompress(b"".join(answer.streaming_content)) == PAGE * 2  # type: ignore[arg-type]  # not async
