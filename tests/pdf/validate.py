"""Validates PDFs as PDF/A-2a and PDF/UA-1, names the rules they break, exits 1 if any does.

    .venv/bin/python tests/pdf/validate.py <file.pdf>…
"""

import re
import sys

import page

PROFILES = {
    "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
}


# Compressed data may end in a carriage return: with the line feed before `endstream` the library takes
# it for a line end and finds the stream too short (page-validation 0.11.0). Counted here instead.
MISCOUNTED = "PDFA2A-STREAM-LENGTH-001"


def lengths_are_right(path):
    """Whether `endstream` stands where each direct /Length says (ISO 32000-1, 7.3.8.1)."""
    data = open(path, "rb").read()
    at, streams = 0, 0
    while start := re.compile(rb"/Length (\d+)[^>]*(?:>[^>]+)*?>>\s*stream\r?\n").search(data, at):
        end = start.end() + int(start.group(1))
        if not re.compile(rb"\r?\n?endstream").match(data, end):
            return False
        at, streams = end, streams + 1
    return streams > 0 and streams == len(re.findall(rb"\bendstream\b", data))


def broken(path):
    """The rules that the file breaks, one readable line each."""
    for name, profile in PROFILES.items():
        try:
            result = page.validate_pdf(path, profile=profile)
        except Exception as error:  # not a PDF at all: the library has no common error class
            yield f"{name}: {error}"
            continue
        for f in result.failures:
            if f.rule_id != MISCOUNTED or not lengths_are_right(path):
                yield f"{name}: {f.rule_id}: {f.message}"
        if not result.is_compliant and not result.failures:
            yield f"{name}: not compliant, no rule named"


def main(paths):
    if not paths:
        sys.exit(__doc__)
    failed = 0
    for path in paths:
        lines = list(broken(path))
        failed += bool(lines)
        print(f"{'FAIL' if lines else 'ok  '} {path} ({', '.join(PROFILES)})")
        for line in lines:
            print(f"     {line}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
