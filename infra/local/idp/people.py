"""The made-up citizens of the test identity provider; their codici fiscali follow from their data."""

import hashlib

FIELDS = {
    "name": "Nome",
    "familyName": "Cognome",
    "fiscalNumber": "Codice fiscale",
    "dateOfBirth": "Data di nascita",
    "placeOfBirth": "Luogo di nascita (codice catastale)",
    "countyOfBirth": "Provincia di nascita",
    "gender": "Sesso (F o M)",
    "email": "E-mail",
    "mobilePhone": "Cellulare",
}


def _person(note: str, *values: str) -> tuple[str, dict[str, str]]:
    return note, dict(zip(FIELDS, values, strict=True))


PEOPLE = {
    "mario": _person(
        "nato a Roma",
        "Mario", "Rossi", "RSSMRA85D12H501L", "1985-04-12", "H501", "RM", "M", "mario.rossi@example.org", "+393330000001",
    ),
    "giulia": _person(
        "nata a Milano",
        "Giulia", "Bianchi", "BNCGLI92S43F205B", "1992-11-03", "F205", "MI", "F", "giulia.bianchi@example.org", "+393330000002",
    ),
    "andreea": _person(
        "nata in Romania",
        "Andreea", "Popescu", "PPSNDR88L65Z129J", "1988-07-25", "Z129", "EE", "F", "andreea.popescu@example.org", "+393330000003",
    ),
    "luca": _person(
        "nato a Bari, codice fiscale con omocodia",
        "Luca", "Ferrari", "FRRLCU79A31A66NP", "1979-01-31", "A662", "BA", "M", "luca.ferrari@example.org", "+393330000004",
    ),
    "nicolo": _person(
        "nato a Napoli, accento e apostrofo",
        "Nicolò", "D'Amico", "DMCNCL90P08F839O", "1990-09-08", "F839", "NA", "M", "nicolo.damico@example.org", "+393330000005",
    ),
    "zoe": _person(
        "nata a Bolzano il 29 febbraio",
        "Zoë", "Mayr", "MYRZOE96B69A952T", "1996-02-29", "A952", "BZ", "F", "zoe.mayr@example.org", "+393330000006",
    ),
}  # fmt: skip


def attributes(form: dict[str, str]) -> dict[str, str]:
    """The chosen person's attributes, as the federations name them: a citizen of the list, or typed data."""
    _, known = PEOPLE.get(form.get("cittadino", ""), ("", {}))
    typed = {name: form.get(name, "").strip() for name in FIELDS}
    person = dict(known) or typed
    code = person["fiscalNumber"].upper().removeprefix("TINIT-")
    person["fiscalNumber"] = f"TINIT-{code}"
    person["spidCode"] = "PROV" + hashlib.sha256(code.encode()).hexdigest()[:10].upper()
    return person
