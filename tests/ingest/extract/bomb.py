"""A PDF that is small and takes for ever to draw."""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tests.ingest.extract.drawn import HEIGHT, WIDTH


def bomb(*, rounds: int, hard: int = 1) -> bytes:
    """Pages that draw the same form in a form in a form: ever so much from few bytes.

    The first and the last page are easy, the `hard` ones between them are not.
    """
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    canvas.beginForm("f0")
    for n in range(200):
        canvas.circle(n * 2, n * 3, 200, fill=1)
    canvas.endForm()
    for level in range(1, rounds):
        canvas.beginForm(f"f{level}")
        for _ in range(20):
            canvas.doForm(f"f{level - 1}")
        canvas.endForm()
    canvas.drawString(70, 700, "Första sidan är lätt")
    canvas.showPage()
    for _ in range(hard):
        canvas.doForm(f"f{rounds - 1}")
        canvas.showPage()
    canvas.drawString(70, 700, "Sista sidan är lätt")
    canvas.showPage()
    canvas.save()
    return out.getvalue()
