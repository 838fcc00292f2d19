#!/usr/bin/env python3
"""Compares classi.tsv with the text of Tabella A of D.M. 255/2023.

Usage: python3 classi.py <Tabella A as text>
Prints code and denomination of each class of the text. Fails if classi.tsv names that class otherwise
after the decree. The text has only the classes that the decree changed.
"""
import pathlib
import re
import sys

TABLE = pathlib.Path(__file__).with_name("classi.tsv")
CODE = re.compile(r"^A\s?[-–]\s?(\d\d)$")
NOT_A_NAME = re.compile(r"^(ex A.*|Denominazione|Codice|(\([a-z]\)\s*)+|)$")


def denominations(lines):
    """The first paragraph after a code that is a name: the columns of the page are one after the other."""
    for at, line in enumerate(lines):
        found = CODE.match(line.strip())
        if not found:
            continue
        name = []
        for cell in (it.strip() for it in lines[at + 1 : at + 30]):
            if not name and NOT_A_NAME.match(cell):
                continue
            # The name of the old class follows at once in one place, and begins with the same word.
            if name and (not cell or cell.split()[0] == name[0].split()[0]):
                break
            name.append(cell)
        yield f"A-{found[1]}", re.sub(r"\s+", " ", " ".join(name))


def main():
    lines = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    ours = {}
    for row in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        code, _, until, _, name, *_ = row.split("\t")
        if not until:
            ours[code] = name
    wrong = 0
    for code, name in denominations(lines):
        differs = ours.get(code, "").lower() != name.lower()
        wrong += differs
        print(code, name, f"NOT {ours.get(code)}" if differs else "", sep="\t")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
