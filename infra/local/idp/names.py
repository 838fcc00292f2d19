"""Names of the standards, and how XML is read and made here."""

from lxml import etree
from lxml.builder import ElementMaker

SAML = "urn:oasis:names:tc:SAML:2.0:assertion"
SAMLP = "urn:oasis:names:tc:SAML:2.0:protocol"
MD = "urn:oasis:names:tc:SAML:2.0:metadata"
DS = "http://www.w3.org/2000/09/xmldsig#"
XS = "http://www.w3.org/2001/XMLSchema"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PREFIXES = {"saml": SAML, "samlp": SAMLP, "md": MD, "ds": DS}

POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
ENTITY = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity"
TRANSIENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"
BASIC = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic"
BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer"
STATUS = "urn:oasis:names:tc:SAML:2.0:status:"
RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
LEVELS = {f"https://www.spid.gov.it/SpidL{level}": level for level in (1, 2, 3)}

saml, samlp, md, ds = (ElementMaker(namespace=uri, nsmap={prefix: uri}) for prefix, uri in PREFIXES.items())


def parse(xml: bytes) -> etree._Element:
    """A document, without entities or anything fetched."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))


def find(node: etree._Element, path: str) -> list:
    """XPath with the usual prefixes."""
    return node.xpath(path, namespaces=PREFIXES)
