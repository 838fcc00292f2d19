#!/usr/bin/env python3
"""Turns the tables of PyPI python-codicefiscale into comuni.tsv and stati.tsv.

Usage: python3 -m venv v && v/bin/pip install python-codicefiscale==0.12.1 && v/bin/python convert.py
Rows of one Belfiore code that only repeat name and province are merged, gaps of up to 31 days are closed
(noise of the source; a longer gap is a municipality really suppressed and founded again), rows without a code are dropped.
"""
import datetime
import json
import pathlib
import re
import unicodedata

import codicefiscale

SOURCE = pathlib.Path(codicefiscale.__file__).parent / "data"
HERE = pathlib.Path(__file__).parent
SMALL = set("A Ai Al Alla Con Da De Degli Dei Del Della Delle Dello Di E Ed In Nel Nelle Per Presso Sul Sulla".split())
WRONG = {"Å Teverjan": "Števerjan", "Citta'": "Città", "Tome'": "Tomé", "Peru'": "Perù"}
LETTERS = str.maketrans({"ß": "ss", "Đ": "D", "đ": "d", "Ł": "L", "ł": "l", "Ø": "O", "ø": "o", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe"})


def fold(name):
    """The search key: ASCII capitals and single spaces. The same rule as `text::fold` in Rust; a test compares them."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.translate(LETTERS)) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^A-Z]+", " ", plain.upper()).split())


def tidy(name):
    for wrong, right in WRONG.items():
        name = name.replace(wrong, right)
    head, *rest = name.split(" ")
    rest = [w.lower() if w in SMALL else re.sub(r"^(D|Dell|Nell|Sull|All)'", lambda m: m[0].lower(), w) for w in rest]
    return " ".join([head, *rest])


def day(text):
    return datetime.date.fromisoformat(text[:10]) if text else None


def merged(rows):
    rows = sorted(rows, key=lambda row: row["date_created"])
    out = []
    for row in rows:
        here = dict(code=row["code"], start=day(row["date_created"]), end=day(row["date_deleted"]),
                    province=row["province"], name=tidy(row["name"]), other=row["name_alt"].strip())
        if out and out[-1]["end"] and (here["start"] - out[-1]["end"]).days <= 31:
            last = out[-1]
            if (last["name"], last["province"]) == (here["name"], here["province"]):
                last["end"], last["other"] = here["end"], here["other"] or last["other"]
                continue
            last["end"] = here["start"] - datetime.timedelta(days=1)
            if last["end"] < last["start"]:
                out.pop()
        out.append(here)
    return out


def keys(row):
    names = [row["name"], row["other"]]
    if row["province"] in ("GO", "TS", "UD") and "-" in row["name"]:  # «Duino Aurisina-Devin Nabrežina»
        names += row["name"].split("-", 1)
    return sorted({fold(name) for name in names if name})


def write(name, lines):
    lines = sorted(set(lines))
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(name, len(lines), "rows")


def municipalities():
    by_code = {}
    for row in json.loads((SOURCE / "municipalities.json").read_text()):
        if re.fullmatch(r"[A-Z]\d{3}", row["code"]):
            by_code.setdefault(row["code"], []).append(row)
    for code in by_code:
        for row in merged(by_code[code]):
            end = row["end"].isoformat() if row["end"] else ""
            for key in keys(row):
                yield "\t".join([key, code, row["start"].isoformat(), end, row["province"], row["name"], row["other"]])


def countries():
    for file in ("countries.json", "deleted-countries.json"):
        for row in json.loads((SOURCE / file).read_text()):
            start, end = row["date_created"][:10], row["date_deleted"][:10]
            yield "\t".join([fold(row["name"]), row["code"], "" if start == "1900-01-01" else start, end, tidy(row["name"]), ""])
    for line in (HERE / "altri-stati.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, start, end, name, others = line.split("\t")
            for other in ["", *filter(None, others.split("|"))]:
                yield "\t".join([fold(other or name), code, start, end, name, other])


write("comuni.tsv", municipalities())
write("stati.tsv", countries())
