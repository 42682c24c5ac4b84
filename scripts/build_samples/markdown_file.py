"""Minutes that a converter turned into Markdown."""

from scripts.build_samples.source import Block, Source


def _line(block: Block) -> str:
    match block.kind:
        case "row":
            term, *values = block.cells
            return f"**{term}:** {', '.join(values)}"
        case "part":
            return f"**{block.text}**"
        case "item":
            return f"## {block.text}"
        case "section":
            return f"### **{block.text}**"
        case "bullet":
            return f"- {block.text}"
        case _:
            return block.text


def markdown_file(source: Source) -> bytes:
    """The whole file, UTF-8. Lines that stand alone become paragraphs, points stay a list."""
    parts = [f"**{source.body}**", source.title]
    for group in source.groups:
        between = "\n" if group[0].kind in {"number", "bullet"} else "\n\n"
        parts.append(between.join(_line(block) for block in group))
    return ("\n\n".join(parts) + "\n").encode()
