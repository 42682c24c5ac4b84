"""The text of a § as one string, for search, snippets and comparison."""

from ingest.types import Item


def plain_text(item: Item) -> str:
    """Headings and paragraphs in the order of the paper, list marks before their points."""
    parts: list[str] = []
    for section in item.sections:
        if section.heading:
            parts.append(section.heading)
        parts.extend(
            f"{paragraph.mark} {paragraph.text}" if paragraph.mark else paragraph.text
            for paragraph in section.paragraphs
        )
    return "\n\n".join(parts)
