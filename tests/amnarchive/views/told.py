"""What the <head> of a page says, taken apart."""

import json
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

SITE = "http://testserver"


@dataclass(frozen=True)
class Told:
    """One page's head; `things`: those of schema.org by their type."""

    soup: BeautifulSoup

    def meta(self, name: str) -> str:
        found = self.soup.find("meta", attrs={"name": name}) or self.soup.find(
            "meta", attrs={"property": name}
        )
        return str(found["content"]) if found else ""

    def link(self, rel: str) -> str:
        found = self.soup.find("link", rel=rel)
        return str(found["href"]) if found else ""

    @property
    def alternates(self) -> dict[str, str]:
        found = self.soup.find_all("link", rel="alternate", hreflang=True)
        return {str(link["hreflang"]): str(link["href"]) for link in found}

    @property
    def things(self) -> dict[str, dict[str, Any]]:
        block = self.soup.find("script", type="application/ld+json")
        if block is None:
            return {}
        told = json.loads(block.text)
        assert told["@context"] == "https://schema.org"
        return {thing["@type"]: thing for thing in told["@graph"]}


def head_of(client: Client, path: str) -> Told:
    """Open the page and take its head apart."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return Told(BeautifulSoup(answer.content, "lxml"))
