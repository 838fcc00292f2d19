"""Writes infra/local/schools.csv: invented schools in the Ministry's form, for the local stack and the tests.

Names and codes are made up; municipalities and provinces are real. Run it again after a change:
python3 infra/local/schools.py
"""

import csv
from itertools import count, cycle
from pathlib import Path

COLUMNS = (
    "ANNOSCOLASTICO AREAGEOGRAFICA REGIONE PROVINCIA CODICEISTITUTORIFERIMENTO DENOMINAZIONEISTITUTORIFERIMENTO "
    "CODICESCUOLA DENOMINAZIONESCUOLA INDIRIZZOSCUOLA CAPSCUOLA CODICECOMUNESCUOLA DESCRIZIONECOMUNE "
    "DESCRIZIONECARATTERISTICASCUOLA DESCRIZIONETIPOLOGIAGRADOISTRUZIONESCUOLA INDICAZIONESEDEDIRETTIVO "
    "INDICAZIONESEDEOMNICOMPRENSIVO INDIRIZZOEMAILSCUOLA INDIRIZZOPECSCUOLA SITOWEBSCUOLA SEDESCOLASTICA"
).split()
# Letters of the codes: area, region, name of the province. Codes of the Sud Sardegna begin with CA.
PROVINCES = {
    "RM": ("CENTRO", "LAZIO", "ROMA"),
    "NA": ("SUD", "CAMPANIA", "NAPOLI"),
    "MI": ("NORD OVEST", "LOMBARDIA", "MILANO"),
    "TO": ("NORD OVEST", "PIEMONTE", "TORINO"),
    "CA": ("ISOLE", "SARDEGNA", "SUD SARDEGNA"),
    "GO": ("NORD EST", "FRIULI-VENEZIA G.", "GORIZIA"),
    "TN": ("NORD EST", "TRENTINO-ALTO ADIGE", "TRENTO"),
    "BZ": ("NORD EST", "TRENTINO-ALTO ADIGE", "BOLZANO"),
    "AO": ("NORD OVEST", "VALLE D' AOSTA", "AOSTA"),
}
# Letters of the codes, municipality, its Belfiore code, how many istituti comprensivi and istituti superiori.
PLACES = [
    ("RM", "ROMA", "H501", 4, 3), ("RM", "VELLETRI", "L719", 1, 1), ("RM", "TIVOLI", "L182", 1, 1),
    ("RM", "CIVITAVECCHIA", "C773", 1, 0), ("NA", "NAPOLI", "F839", 3, 2), ("NA", "POZZUOLI", "G964", 1, 1),
    ("NA", "PORTICI", "G902", 1, 0), ("NA", "NOLA", "F924", 1, 0), ("MI", "MILANO", "F205", 3, 2),
    ("MI", "RHO", "H264", 1, 1), ("MI", "LEGNANO", "E514", 1, 0), ("MI", "SESTO SAN GIOVANNI", "I690", 1, 0),
    ("TO", "TORINO", "L219", 3, 2), ("TO", "MONCALIERI", "F335", 1, 0), ("TO", "RIVOLI", "H355", 1, 0),
    ("TO", "IVREA", "E379", 1, 1), ("CA", "CARBONIA", "B745", 1, 1), ("CA", "IGLESIAS", "E281", 1, 0),
    ("CA", "SANLURI", "H974", 1, 1), ("CA", "CARLOFORTE", "B789", 1, 0), ("GO", "GORIZIA", "E098", 1, 1),
    ("TN", "TRENTO", "L378", 1, 0), ("TN", "ROVERETO", "H612", 1, 0), ("BZ", "BOLZANO", "A952", 1, 0),
    ("BZ", "MERANO", "F132", 1, 0), ("AO", "AOSTA", "A326", 1, 0), ("AO", "CHATILLON", "C294", 1, 0),
]  # fmt: skip
NAMES = cycle(
    "DEI TIGLI|QUATTRO QUERCE|BORGO CHIARO|PRATO FIORITO|PONTE DI PIETRA|COLLE SERENO|LA LANTERNA|VALLE D'ORO|"
    "CITTA' NUOVA|FONTE FREDDA|DUE TORRI|MULINO VECCHIO|PIANO DELL'ORSO|RIVA ALTA|CAMPO DI MARTE NUOVO|IL FARO|"
    "8 SETTEMBRE|LA FILANDA|MONTE AZZURRO|ISOLA VERDE|SELVA PIANA|STRADA DEI MELI|LA QUERCIA GRANDE".split("|")
)
GRADES = {
    "AA": "SCUOLA INFANZIA", "EE": "SCUOLA PRIMARIA", "MM": "SCUOLA PRIMO GRADO", "IC": "ISTITUTO COMPRENSIVO",
    "IS": "ISTITUTO SUPERIORE", "PS": "LICEO SCIENTIFICO", "PC": "LICEO CLASSICO", "PM": "ISTITUTO MAGISTRALE",
    "TD": "ISTITUTO TECNICO COMMERCIALE", "TF": "ISTITUTO TECNICO INDUSTRIALE", "CT": "CENTRO TERRITORIALE",
    "RI": "IST PROF INDUSTRIA E ARTIGIANATO", "VC": "CONVITTO NAZIONALE", "VE": "EDUCANDATO",
}  # fmt: skip
# Codes that tests and examples name, each an institute of its own, in these municipalities.
EXAMPLES = {
    "ROMA": "RMPS00000A RMPS00001B RMPS00002C RMPS00003D RMPS12000X RMIC800000 RMIC800001 RMIC80000X RMIC000000 "
    "RMIC000001 RMIC8XX00X RMEE800001 RMEE00000A RMEE00001B RMMM000001",
    "NAPOLI": "NAPS00000B NAPS00001B",
    "MILANO": "MIIC800000 MIPS000000 MITF000005 MIPC000004 MIIS000003",
    "GORIZIA": "GOPS000002",
    "TRENTO": "TNIC000001",
    "BOLZANO": "BZPS000001 BZIC000001",
}
numbers = count(70_001)


def rows():
    """Every row, by place: institutes, then the schools that belong to them."""
    for letters, comune, belfiore, comprensivi, superiori in PLACES:
        place = (letters, comune, belfiore)
        for code in EXAMPLES.get(comune, "").split():
            name = f"{code[2:4]} DI ESEMPIO {code[4:]}"
            yield row(place, code, name, code, name)
        for _ in range(comprensivi):
            yield from institute(place, "IC", "I.C. ", ["AA", "AA", "EE", "EE", "MM"])
        for _ in range(superiori):
            yield from institute(place, "IS", "I.S. ", ["PS", "TD", "RI"])
        if comune in ("ROMA", "NAPOLI", "MILANO", "TORINO"):
            yield from institute(place, "PC", "L.CLASSICO ", [])
            yield from institute(place, "MM", "CPIA ", ["CT"], "CPIA")
            yield from institute(place, "TF", "I.T.I.S. ", ["TF"], child="PERCORSO II LIVELLO")
    for letters, comune, belfiore, *_ in PLACES:
        if comune in ("ROMA", "NAPOLI", "MILANO", "TORINO"):
            yield from institute((letters, comune, belfiore), "VC", "CONVITTO ", [], "CONVITTO NAZIONALE")
            yield from institute((letters, comune, belfiore), "VC", "CONVITTO ", [], "CONVITTO NAZIONALE")
            yield from institute((letters, comune, belfiore), "VE", "EDUCANDATO ", [])


def institute(place, kind, prefix, schools, trait="NORMALE", child=None):
    """An institute and its schools."""
    name, head = next(NAMES), code(place[0], kind)
    title = f'{prefix}"{name}"'
    trait = "ISOLANO" if place[1] == "CARLOFORTE" else trait
    yield row(place, head, title, head, title, trait)
    for number, school in enumerate(schools, 1):
        own = f"{name} {number}" if number > 1 else name
        # The Ministry has no name for some schools.
        own = "Non Disponibile" if school == "RI" else own
        yield row(place, code(place[0], school), own, head, title, child or trait)


def row(place, code, name, head, title, trait="NORMALE"):
    letters, comune, belfiore = place
    area, region, province = PROVINCES[letters]
    direction = "SI" if code == head else "NO"
    address = f"VIA {name.replace(chr(34), '')}, {sum(map(ord, code)) % 90 + 1}"
    mail = f"{code.lower()}@scuole.example"
    return [
        "202627", area, region, province, head, title, code, name, address, "Non Disponibile", belfiore, comune,
        trait, GRADES[code[2:4]], direction, "Non Disponibile", mail, "Non Disponibile", "Non Disponibile", "NO",
    ]  # fmt: skip


def code(letters, kind):
    """A code of a number that no real school has."""
    return f"{letters}{kind}{next(numbers):05}{'ABCDEGLNPQRTVX'[sum(map(ord, letters + kind)) % 14]}"


if __name__ == "__main__":
    with Path(__file__).with_name("schools.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows())
