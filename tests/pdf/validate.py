"""Validates PDFs as PDF/A-2a and PDF/UA-1, names the rules they break, exits 1 if any does.

    .venv/bin/python tests/pdf/validate.py <file.pdf>…
"""

import sys

import page

PROFILES = {
    "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
}


def broken(path):
    """The rules that the file breaks, one readable line each."""
    for name, profile in PROFILES.items():
        try:
            result = page.validate_pdf(path, profile=profile)
        except Exception as error:  # not a PDF at all: the library has no common error class
            yield f"{name}: {error}"
            continue
        yield from (f"{name}: {f.rule_id}: {f.message}" for f in result.failures)
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
