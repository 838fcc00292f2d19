"""The service provider as its published metadata describe it, and the messages that only it can have signed."""

import base64
import urllib.parse
import urllib.request
import zlib
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from lxml import etree
from signxml import SignatureConfiguration, XMLVerifier
from signxml.exceptions import SignXMLException

from names import RSA_SHA256, find, parse


class Refused(Exception):
    """The reason why a message is not answered, in Italian because the page shows it."""


@dataclass(frozen=True)
class Provider:
    """Reads the metadata again for every message, because a key may have changed."""

    entity: etree._Element
    certificates: list[x509.Certificate]

    @classmethod
    def at(cls, address: str) -> "Provider":
        """The provider whose metadata are at this address."""
        try:
            with urllib.request.urlopen(address, timeout=20) as answer:
                entity = parse(answer.read())
            keys = find(entity, "md:SPSSODescriptor/md:KeyDescriptor[@use='signing']//ds:X509Certificate/text()")
            return cls(entity, [x509.load_der_x509_certificate(base64.b64decode(key)) for key in keys])
        except (OSError, ValueError, etree.XMLSyntaxError):
            raise Refused(f"I metadati del servizio non si leggono: {address}") from None

    @property
    def entity_id(self) -> str:
        return self.entity.get("entityID")

    def find(self, path: str) -> list:
        """XPath, relative to the role element."""
        return find(self.entity, f"md:SPSSODescriptor/{path}")

    def redirected(self, query: str, name: str) -> etree._Element:
        """The message of a query string. The signature covers the string exactly as sent (SAML bindings 3.4.4.1)."""
        parameters = dict(urllib.parse.parse_qsl(query))
        written = dict(pair.partition("=")[::2] for pair in query.split("&"))
        signed = "&".join(f"{key}={written[key]}" for key in (name, "RelayState", "SigAlg") if key in written)
        if parameters.get("SigAlg") != RSA_SHA256:
            raise Refused("Il messaggio non è firmato con RSA-SHA256.")
        signature = _decoded(parameters.get("Signature", ""))
        if not any(_made(certificate, signature, signed) for certificate in self.certificates):
            raise Refused("La firma del messaggio non è del servizio.")
        try:
            return parse(zlib.decompress(_decoded(parameters.get(name, "")), -15))
        except (zlib.error, etree.XMLSyntaxError):
            raise Refused("Il messaggio non è leggibile.") from None

    def posted(self, field: str) -> etree._Element:
        """The message of a form: signed as a whole, by one of the service's keys."""
        xml, there = _decoded(field), SignatureConfiguration(location="./")
        for certificate in self.certificates:
            try:
                found = XMLVerifier().verify(xml, x509_cert=certificate, id_attribute="ID", expect_config=there)
            except (SignXMLException, etree.XMLSyntaxError):
                continue
            if found.signed_xml.get("ID") == parse(xml).get("ID"):
                return found.signed_xml
        raise Refused("La firma del messaggio non è del servizio.")


def _made(certificate: x509.Certificate, signature: bytes, signed: str) -> bool:
    try:
        certificate.public_key().verify(signature, signed.encode(), padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise Refused("Il messaggio non è in base64.") from None
