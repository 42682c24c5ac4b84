"""Fictional statements that tests compare."""

POOL = """Badhuset vid Långsjön har stått stängt sedan takbalkarna började ge vika. Vi menar att
staden redan i höstas borde ha beställt en ny besiktning av hela byggnaden. Barnen i
närområdet har inte fått någon simundervisning på två terminer. Att hyra bussar till
grannkommunens hall är dyrt och tar en hel förmiddag i anspråk. Vi vill i stället att en
tillfällig tältbassäng reses på grusplanen under våren. Pengarna finns i det överskott
som fastighetskontoret redovisade i februari. Först när taket är lagat kan föreningarna
planera sina träningstider igen."""
LIBRARY = """Bokbussen är för många äldre det enda bibliotek som de kan nå till fots. När turlistan
glesas ut till var tredje vecka försvinner den vana som läsningen bygger på.
Förvaltningen har inte frågat någon av låntagarna vad de tycker om förslaget. En mindre
buss med en enda förare skulle kosta hälften så mycket och kunna stanna på fler torg. Vi
ser också att skolorna i ytterområdena använder bussen som sitt klassrumsbibliotek. Den
besparing som föreslås motsvarar priset för två parkbänkar."""
FORMULA = "Vi reserverar oss mot beslutet till förmån för eget förslag."


def misread(text: str) -> str:
    """The text as an English OCR gives it."""
    return text.translate(str.maketrans("åäöÅ", "ai6A"))
