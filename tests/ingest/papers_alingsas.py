"""Fictional minutes in Alingsås's manner: a form, a table of contents, a table of votes."""

Printed = tuple[float, float, str, bool]


def _head(number: int) -> list[Printed]:
    return [
        (388, 40, "Park- och", True),
        (388, 54, "trädgårdsnämnden", True),
        (388, 68, "Protokoll", True),
        (388, 92, "2031-06-16", False),
        (438, 774, "Utdragsbestyrkande", False),
        (500, 800, str(number), False),
    ]


FRONT: list[Printed] = [
    *_head(1),
    (71, 159, "Plats och tid", True),
    (185, 159, "Lusthuset, norra parken,", False),
    (363, 159, "Paragrafer", True),
    (429, 159, "§§5-6", False),
    (185, 171, "Ekbacken", False),
    (185, 182, "kl. 14:00-17:45", False),
    (71, 205, "Beslutande", True),
    (185, 205, "Gun Rosén (M) (ordförande)", False),
    (185, 217, "Åke Lind (S) (vice ordförande)", False),
    (185, 229, "Ulla Alm (-) §5", False),
    (185, 241, "Bo Ek (S) ersätter Kaj Gran (V)", False),
    (71, 266, "Ej tjänstgörande", True),
    (185, 266, "Eva Sten (KD)", False),
    (71, 277, "ersättare", True),
    (71, 312, "Övriga deltagare", True),
    (185, 312, "Ivar Holm (parkchef, enheten för", False),
    (185, 324, "rabatter) §6", False),
    (185, 336, "Lo Berg (facklig representant)", False),
    (71, 381, "Utses att justera", True),
    (185, 381, "Åke Lind", False),
    (71, 463, "Sekreterare", True),
    (183, 476, "Tage Ur", False),
]

CONTENTS: list[Printed] = [
    *_head(2),
    (71, 175, "§ 5", False),
    (147, 175, "Information", False),
    (147, 188, "Ett förslag med en titel som är så lång att den", False),
    (71, 194, "§ 6", False),
    (147, 200, "fortsätter på nästa rad", False),
]

FIFTH: list[Printed] = [
    *_head(3),
    (71, 140, "§ 5", False),
    (71, 165, "Information", True),
    (71, 190, "Parkchefen berättar om våren i parken.", False),
]

SIXTH: list[Printed] = [
    *_head(4),
    (71, 140, "§ 6 2031.007 PTN", False),
    (71, 165, "Ett förslag med en titel som är så lång att den", True),
    (71, 178, "fortsätter på nästa rad", True),
    (71, 200, "Förslag till beslut på sammanträdet", True),
    (71, 213, "Eva Sten (KD) föreslår att ärendet återremitteras.", False),
    (
        71,
        226,
        "Åke Lind (S) föreslår följande tillägg: Bänkarna målas gröna före midsommar.",
        False,
    ),
    (71, 250, "Omröstningsresultat", True),
    (71, 263, "Med 1 ja-röster och 2 nej-röster finner ordföranden att nämnden beslutar", False),
    (71, 276, "att ärendet ska avgöras idag.", False),
    (71, 300, "Beslut", True),
    (71, 313, "Förslaget antas.", False),
    (71, 326, "Förvaltningen utreder inför nästa år:", False),
    (89, 345, "• hur många bänkar som behövs", False),
    (89, 358, "•", False),
    (107, 358, "var de ska stå", False),
    (71, 385, "Anteckning", True),
    (71, 398, "Gun Rosén (M) lämnar följande protokollsanteckning:", False),
    (71, 411, "Grönt är en kall färg.", False),
    (71, 440, "Mötet ajourneras mellan 15.02 och 15.09", False),
    (71, 470, "Paragrafen är justerad", True),
]

BALLOTS: list[Printed] = [
    *_head(5),
    (71, 132, "Voteringslista: §6", True),
    (76, 208, "Ledamot", False),
    (389, 208, "Ja", False),
    (444, 208, "Nej", False),
    (487, 208, "Avstår", False),
    (76, 224, "Gun Rosén (M), ordförande", False),
    (449, 224, "X", False),
    (76, 238, "Åke Lind (S), vice ordförande", False),
    (392, 238, "X", False),
    (76, 252, "Bo Ek (S), ersättare", False),
    (449, 252, "X", False),
    (76, 266, "Resultat", False),
    (392, 266, "1", False),
    (449, 266, "2", False),
    (500, 266, "0", False),
]

PAGES = (FRONT, CONTENTS, FIFTH, SIXTH, BALLOTS)
