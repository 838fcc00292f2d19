#!/usr/bin/env python3
"""Writes vectors.tsv: 500 synthetic persons encoded by PyPI python-codicefiscale 0.12.1.

Surnames are words such as Prova and Esempio; a code may still be some real person's by chance.
Usage: as convert.py, after it. The draw is seeded, so the file does not change.
"""
import datetime
import pathlib
import random

from codicefiscale import codicefiscale

HERE = pathlib.Path(__file__).parent
SURNAMES = "Prova,Esempio,Collaudo,D'Esempio,De Prova,Fittizio,Saggio,Io,Fo,Provà,Modello-Tipo,Campione,Bozza,Ue,Xu,Straßenprobe,Müsterle,Škola".split(",")
NAMES = {"M": "Mario,Niccolò,Ugo,Io,Gian Luca,Bo,Pier-Paolo,Giuseppe,José,Ludovico,Aimo,Łukasz".split(","),
         "F": "Ada,Anna Maria,Eva,Chloë,Maria,Francesca,Noè,Gwendolyn,Ia,Beatrice,Zoé".split(",")}
random.seed(1976)


def rows(name):
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def municipalities():
    table = rows("comuni.tsv")
    names = {}
    for key, code, *_ in table:
        names.setdefault(key, set()).add(code)
    # one code under one name: otherwise the two programs may rightly choose differently
    return [row for row in table if len(names[row[0]]) == 1]


def birth(start, end):
    first = max(datetime.date(1912, 1, 1), datetime.date.fromisoformat(start or "1912-01-01"))
    last = min(datetime.date(2011, 12, 31), datetime.date.fromisoformat(end or "2011-12-31"))
    return first + datetime.timedelta(days=random.randint(0, (last - first).days)) if first < last else None


def place():
    if random.random() < 0.15:
        _, code, start, end, name = random.choice(rows_of_countries)
        return birth(start, end), code, [name, "", ""]
    _, code, start, end, province, name, _ = random.choice(rows_of_municipalities)
    return birth(start, end), code, ["Italia", province, name]


rows_of_countries = [row for row in rows("stati.tsv") if not row[2] and not row[3] and row[0] != "GEORGIA"]
rows_of_municipalities = municipalities()
lines = ["# codice fiscale\tone of its forms\tnome\tcognome\tsesso\tborn\tnazione\tprovincia\tcomune; see vectors.py"]
while len(lines) < 501:
    sex = random.choice("MF")
    name, surname = random.choice(NAMES[sex]), random.choice(SURNAMES)
    born, code, where = place()
    if not born:
        continue
    encoded = codicefiscale.encode(surname, name, sex, born.isoformat(), code)
    form = random.choice(codicefiscale.decode(encoded)["omocodes"])
    lines.append("\t".join([encoded, form, name, surname, sex, born.isoformat(), *where]))
(HERE / "vectors.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
