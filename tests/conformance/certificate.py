"""The certificates in our metadata, held against the profile of AgID (Avviso 29) by its own checker."""

import base64
import subprocess
import urllib.request
from pathlib import Path
from xml.etree import ElementTree

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

ROOT = Path(__file__).resolve().parents[2]
CHECKER = ROOT / ".venv/spid/bin/spid-compliant-certificates"
KEY = ".//{urn:oasis:names:tc:SAML:2.0:metadata}KeyDescriptor//{http://www.w3.org/2000/09/xmldsig#}X509Certificate"
URI = x509.ObjectIdentifier("2.5.4.83")
CHECKS = 37


def faults(portal: str, folder: Path) -> list[str]:
    """What the certificates of a public service provider must not be."""
    try:
        with urllib.request.urlopen(f"{portal}/spid/metadata", timeout=30) as answer:
            metadata = ElementTree.fromstring(answer.read())
    except (OSError, ElementTree.ParseError) as error:
        return [f"no metadata: {error}"]
    found, certificates = [], metadata.findall(KEY)
    for number, node in enumerate(certificates, 1):
        certificate = x509.load_der_x509_certificate(base64.b64decode(node.text))
        names = [name.value for name in certificate.subject.get_attributes_for_oid(URI)]
        if names != [metadata.get("entityID")]:
            found.append(f"certificate {number} is of {names}, not of {metadata.get('entityID')}")
        found += [f"certificate {number}: {fault}" for fault in _check(certificate, folder / f"certificate-{number}")]
    return found if certificates else ["no certificate in the metadata"]


def _check(certificate: x509.Certificate, file: Path) -> list[str]:
    """The checker exits with zero whatever it found: its report is what counts."""
    pem, report = file.with_suffix(".pem"), file.with_suffix(".xml")
    pem.write_bytes(certificate.public_bytes(Encoding.PEM))
    command = [str(CHECKER), "validator", "--sector", "public", "--crt-file", str(pem)]
    done = subprocess.run([*command, "--out-form", "xml", "--out-file", str(report)], capture_output=True, text=True)
    if not report.exists():
        return [f"the checker wrote no report: {done.stderr[-200:]}"]
    checks = ElementTree.parse(report).findall(".//check")
    bad = [check.findtext("description") for check in checks if check.findtext("result") != "success"]
    return bad if len(checks) == CHECKS else [*bad, f"{len(checks)} checks, not {CHECKS}"]
