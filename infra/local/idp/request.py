"""Reading an AuthnRequest, held against the metadata that the service provider publishes."""

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

from names import LEVELS, RSA_SHA256, SAMLP, find, parse


class Refused(Exception):
    """Why the request is not answered, in Italian: it is shown."""


@dataclass(frozen=True)
class Request:
    """A request that may be answered."""

    id: str
    service: str
    entity_id: str
    acs: str
    level: int
    attributes: list[str]
    relay_state: str


def read(query: str, form: dict[str, str], sso: str, metadata_address: str) -> Request:
    """The request in a query string (HTTP-Redirect) or in a form (HTTP-POST)."""
    provider = _metadata(metadata_address)
    certificates = [
        x509.load_der_x509_certificate(base64.b64decode(text))
        for text in find(provider, "md:SPSSODescriptor/md:KeyDescriptor[@use='signing']//ds:X509Certificate/text()")
    ]
    parameters = dict(urllib.parse.parse_qsl(query))
    try:
        if "SAMLRequest" in parameters:
            _verify_query(query, parameters, certificates)
            xml = zlib.decompress(base64.b64decode(parameters["SAMLRequest"], validate=True), -15)
        else:
            parameters = form
            xml = base64.b64decode(form.get("SAMLRequest", ""))
            _verify_xml(xml, certificates)
        asked = parse(xml)
    except (ValueError, zlib.error, etree.XMLSyntaxError):
        raise Refused("La richiesta non è leggibile.") from None
    return _request(asked, provider, sso, parameters.get("RelayState", ""))


def _request(asked: etree._Element, provider: etree._Element, sso: str, relay_state: str) -> Request:
    level = LEVELS.get("".join(find(asked, "samlp:RequestedAuthnContext/saml:AuthnContextClassRef/text()")))
    role = f"md:SPSSODescriptor/md:%s[@index='{_index(asked, 'AttributeConsumingServiceIndex')}']"
    acs = find(
        provider,
        f"md:SPSSODescriptor/md:AssertionConsumerService"
        f"[@index='{_index(asked, 'AssertionConsumerServiceIndex')}']/@Location",
    )
    faults = {
        "Non è una AuthnRequest.": asked.tag != f"{{{SAMLP}}}AuthnRequest" or not asked.get("ID"),
        "L'Issuer non è quello dei metadati.": find(asked, "saml:Issuer/text()") != [provider.get("entityID")],
        "La Destination è un'altra.": asked.get("Destination") not in (sso, sso.removesuffix("/sso")),
        "Il livello chiesto non esiste.": not level,
        "Nei metadati non c'è l'AssertionConsumerService chiesto.": not acs,
        "Manca il RelayState.": not relay_state,
    }
    for fault, found in faults.items():
        if found:
            raise Refused(fault)
    return Request(
        id=asked.get("ID"),
        service="".join(find(provider, role % "AttributeConsumingService" + "/md:ServiceName/text()")),
        entity_id=provider.get("entityID"),
        acs=acs[0],
        level=level,
        attributes=find(provider, role % "AttributeConsumingService" + "/md:RequestedAttribute/@Name"),
        relay_state=relay_state,
    )


def _index(asked: etree._Element, name: str) -> int:
    """An index is a number: nothing else gets into an XPath."""
    text = asked.get(name, "")
    if not text.isdecimal():
        raise Refused(f"Manca {name}.")
    return int(text)


def _metadata(address: str) -> etree._Element:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return parse(answer.read())
    except (OSError, etree.XMLSyntaxError):
        raise Refused(f"I metadati del servizio non si leggono: {address}") from None


def _verify_query(query: str, parameters: dict[str, str], certificates: list) -> None:
    """What is signed is the query string as it was written (SAML bindings 3.4.4.1)."""
    written = dict(pair.partition("=")[::2] for pair in query.split("&"))
    signed = "&".join(f"{name}={written[name]}" for name in ("SAMLRequest", "RelayState", "SigAlg") if name in written)
    if parameters.get("SigAlg") != RSA_SHA256:
        raise Refused("La richiesta non è firmata con RSA-SHA256.")
    signature = base64.b64decode(parameters.get("Signature", ""), validate=True)
    for certificate in certificates:
        try:
            return certificate.public_key().verify(signature, signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        except InvalidSignature:
            continue
    raise Refused("La firma della richiesta non è del servizio.")


def _verify_xml(xml: bytes, certificates: list) -> None:
    """The enveloped signature, by one of the service's keys, over the whole request."""
    there = SignatureConfiguration(location="./")
    for certificate in certificates:
        try:
            found = XMLVerifier().verify(xml, x509_cert=certificate, id_attribute="ID", expect_config=there)
        except SignXMLException:
            continue
        if found.signed_xml.tag == f"{{{SAMLP}}}AuthnRequest":
            return
    raise Refused("La firma della richiesta non è del servizio.")
