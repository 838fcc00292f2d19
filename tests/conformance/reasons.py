"""Why each test of the suite is to be refused, written from what it sends (spid-sp-test 1.2.18, responses/settings.py
and templates), by the name that the records give to the rule it breaks. Tests not listed keep every rule.
"""

_REFUSED = {
    # The suite's wrapping attacks lose every namespace before they are sent: three have the same ID twice besides.
    "not-a-response": "xsw2 xsw3 xsw4 xsw5 xsw6",
    "xml-duplicate-id": "xsw1 xsw7 xsw8",
    "unsolicited": "16 17 18",  # 18 answers a request that was never sent
    "response-id": "8 9",
    "response-version": "10",
    "response-instant": "11 12 13",
    "response-too-old": "14",
    "response-from-the-future": "15",
    "destination": "19 20 21",
    "response-issuer": "27 28 29",
    "response-issuer-format": "30",
    "status": "22 23 24",
    "denied-other": "26",  # a status code that does not exist is no success
    "denied-wrong-credentials": "104",
    "denied-no-suitable-credentials": "105",
    "denied-timeout": "106",
    "denied-consent-refused": "107",
    "denied-suspended": "108",
    "denied-cancelled": "111",
    "no-assertion": "32",
    "assertion-id": "33 34",
    "signature-transforms": "xslt",
    "unsigned": "2 3",
    "signature-invalid": "4 5 100",
    "assertion-version": "35",
    "assertion-instant": "36 37 38",
    "assertion-too-old": "39",
    "assertion-from-the-future": "40",
    "assertion-issuer": "68 69",
    "assertion-issuer-format": "70 71 72",  # 70 and 71 are not in the suite of CIE, which may omit it
    "subject": "42",
    "name-id": "41 43 44",  # 41 is a Subject with nothing in it: the first thing it lacks
    "name-id-format": "45 46 47",
    "name-qualifier": "48 49",
    "confirmation": "52",
    "confirmation-method": "53 54 55",
    "confirmation-data": "51 56",  # 51 is a SubjectConfirmation with nothing in it
    "recipient": "57 58 59",
    "confirmation-other-request": "60 61 62",
    "confirmation-end": "63 64 65",
    "confirmation-over": "66",
    "conditions": "74",
    "validity-start": "75 76 77",
    "validity-not-yet": "78 79 80 81 82",  # 79 to 82 are about the end, but start in 2099 too
    "audience": "73 83 85 86 87",  # 73 has Conditions without AudienceRestriction
    "authn-statement": "89",
    "authn-context": "88 90 92 93",  # 88 is an AuthnStatement with nothing in it
    "unknown-level": "97",
    "attributes": "98 99",
}
# The levels, as answers: refused when lower than asked.
_LEVELS = {"94": 1, "95": 2, "96": 3}

VALID = "valid"


def reasons(level: int) -> dict[str, str]:
    """By test, when this level was asked for. Whatever is not in it is valid."""
    refused = {test: slug for slug, tests in _REFUSED.items() for test in tests.split()}
    return refused | {test: "level-too-low" for test, answered in _LEVELS.items() if answered < level}
