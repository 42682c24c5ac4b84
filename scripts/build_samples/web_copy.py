"""A page copied from the web by hand: bullets instead of §, no titles, no date."""

from scripts.build_samples.source import Source

_GAP = "\u00a0"


def web_copy(source: Source) -> bytes:
    """The whole file, UTF-8."""
    lines = ["Till innehållet"]
    starts = False
    for group in source.groups:
        for block in group:
            if block.kind == "item":
                starts = True
                continue
            if starts:
                lines.append(f" • {block.text}")
                starts = False
            else:
                mark = "• " if block.kind == "bullet" else ""
                lines.append(f"  {mark}{block.text}")
        if group[-1].kind != "section" and not starts:
            lines.append(f"  {_GAP}")
    lines.append("Den här sidan använder kakor.")
    return ("\n".join(lines) + "\n").encode()
