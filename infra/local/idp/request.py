"""Reads an AuthnRequest and checks it against the metadata of the service provider."""

import urllib.parse
from dataclasses import dataclass

from lxml import etree

from names import LEVELS, SAMLP, find
from provider import Provider, Refused


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


def read(query: str, form: dict[str, str], sso: str, provider: Provider) -> Request:
    """The request in a query string (HTTP-Redirect) or in a form (HTTP-POST)."""
    parameters = dict(urllib.parse.parse_qsl(query))
    if "SAMLRequest" in parameters:
        asked = provider.redirected(query, "SAMLRequest")
    else:
        parameters = form
        asked = provider.posted(form.get("SAMLRequest", ""))
    level = LEVELS.get("".join(find(asked, "samlp:RequestedAuthnContext/saml:AuthnContextClassRef/text()")))
    service = f"md:AttributeConsumingService[@index='{_index(asked, 'AttributeConsumingServiceIndex')}']"
    consumer = f"md:AssertionConsumerService[@index='{_index(asked, 'AssertionConsumerServiceIndex')}']"
    acs = provider.find(f"{consumer}/@Location")
    faults = {
        "Non è una AuthnRequest.": asked.tag != f"{{{SAMLP}}}AuthnRequest" or not asked.get("ID"),
        "L'Issuer non è quello dei metadati.": find(asked, "saml:Issuer/text()") != [provider.entity_id],
        "La Destination è un'altra.": asked.get("Destination") not in (sso, sso.removesuffix("/sso")),
        "Il livello chiesto non esiste.": not level,
        "Nei metadati non c'è l'AssertionConsumerService chiesto.": not acs,
        "Manca il RelayState.": not parameters.get("RelayState"),
    }
    for fault, found in faults.items():
        if found:
            raise Refused(fault)
    return Request(
        id=asked.get("ID"),
        service="".join(provider.find(f"{service}/md:ServiceName/text()")),
        entity_id=provider.entity_id,
        acs=acs[0],
        level=level,
        attributes=provider.find(f"{service}/md:RequestedAttribute/@Name"),
        relay_state=parameters["RelayState"],
    )


def _index(asked: etree._Element, name: str) -> int:
    """The index as a number, so that no other text enters an XPath."""
    text = asked.get(name, "")
    if not text.isdecimal():
        raise Refused(f"Manca {name}.")
    return int(text)
