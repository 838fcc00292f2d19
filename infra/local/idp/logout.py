"""Single logout: the identity provider ends the session of a browser, and reads that it has ended."""

import base64
import urllib.parse
import zlib

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from lxml import etree

from keys import Keys
from names import ENTITY, REDIRECT, RSA_SHA256, SAMLP, STATUS, TRANSIENT, find, saml, samlp
from provider import Provider, Refused
from response import head


def address(provider: Provider, entity_id: str, name_id: str, keys: Keys) -> str:
    """The address a browser is sent to at logout: the service, with a signed LogoutRequest for that login."""
    service = provider.find(f"md:SingleLogoutService[@Binding='{REDIRECT}']/@Location")
    if not service:
        raise Refused("Il servizio non ha un indirizzo per uscire.")
    request = samlp.LogoutRequest(
        saml.Issuer(entity_id, Format=ENTITY, NameQualifier=entity_id),
        saml.NameID(name_id, Format=TRANSIENT, NameQualifier=entity_id),
        **head(),
        Destination=service[0],
    )
    packed = zlib.compressobj(wbits=-15)
    message = base64.b64encode(packed.compress(etree.tostring(request)) + packed.flush())
    signed = urllib.parse.urlencode({"SAMLRequest": message, "RelayState": head()["ID"], "SigAlg": RSA_SHA256})
    key = load_pem_private_key(keys.key.encode(), None)
    signature = base64.b64encode(key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))
    return f"{service[0]}?{signed}&{urllib.parse.urlencode({'Signature': signature})}"


def read_answer(provider: Provider, query: str) -> None:
    """The service says that it has ended the session."""
    answer = provider.redirected(query, "SAMLResponse")
    if answer.tag != f"{{{SAMLP}}}LogoutResponse":
        raise Refused("Non è una LogoutResponse.")
    if find(answer, "samlp:Status/samlp:StatusCode/@Value") != [STATUS + "Success"]:
        raise Refused("Il servizio non ha chiuso la sessione.")
