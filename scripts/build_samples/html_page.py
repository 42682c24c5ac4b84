"""Minutes as a page of a municipal meeting portal, saved with everything around them."""

from html import escape
from itertools import groupby

from scripts.build_samples.source import Block, Source

_PAGE = """<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>{body}: {title} – Mötesportalen</title>
<style>nav li {{ display: inline }} .kakor {{ position: fixed; bottom: 0 }}</style>
<script>window.portal = {{ "sida": "protokoll" }};</script>
</head>
<body>
<a class="hopp" href="#innehall">Till innehållet</a>
<header><nav aria-label="Meny"><ul><li><a href="/">Start</a></li><li><a href="/moten">Möten</a></li>
<li><a href="/sok">Sök</a></li></ul></nav></header>
<main id="innehall">
<p class="brodsmulor"><a href="/">Start</a> / <a href="/moten">Möten</a> / {body}</p>
<h1>{body}</h1>
<p>{title}</p>
{content}
</main>
<footer><p>Mötesportalen · <a href="/kontakt">Kontakt</a></p></footer>
<div class="kakor"><p>Portalen sparar kakor i din webbläsare.</p><button>Jag förstår</button></div>
</body>
</html>
"""

_TAGS = {"part": "h2", "item": "h2", "section": "h3", "paragraph": "p", "line": "p"}


def _run(kind: str, blocks: list[Block]) -> str:
    if kind == "row":
        rows = (
            f"<dt>{escape(block.cells[0])}</dt>"
            + "".join(f"<dd>{escape(value)}</dd>" for value in block.cells[1:])
            for block in blocks
        )
        return "<dl>\n" + "\n".join(rows) + "\n</dl>"
    if kind in {"number", "bullet"}:
        tag = "ol" if kind == "number" else "ul"
        texts = [block.text.split(". ", 1)[1] if tag == "ol" else block.text for block in blocks]
        points = "\n".join(f"<li>{escape(text)}</li>" for text in texts)
        return f"<{tag}>\n{points}\n</{tag}>"
    tag = _TAGS[kind]
    return "\n".join(f"<{tag}>{escape(block.text)}</{tag}>" for block in blocks)


def html_page(source: Source) -> bytes:
    """The whole file, UTF-8."""
    content = "\n".join(
        _run(kind, list(blocks)) for kind, blocks in groupby(source.blocks, lambda b: b.kind)
    )
    page = _PAGE.format(body=escape(source.body), title=escape(source.title), content=content)
    return page.encode()
