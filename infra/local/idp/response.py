"""The answer to a request: a Response with a signed Assertion, or the anomaly that a person chose."""

import secrets
from datetime import datetime, timedelta, timezone

from lxml import etree
from signxml import CanonicalizationMethod, XMLSigner

from keys import Keys
from names import BASIC, BEARER, DS, ENTITY, SAML, SAMLP, STATUS, TRANSIENT, XS, XSI, saml, samlp
from request import Request

DATES = {"dateOfBirth"}


def accepted(
    request: Request, entity_id: str, name_id: str, level: int, attributes: dict[str, str], keys: Keys
) -> str:
    """The answer after a login: a signed Assertion with this `NameID` and these attributes."""
    unsigned = _assertion(request, entity_id, name_id, level, attributes)
    exclusive = CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0
    signer = XMLSigner(c14n_algorithm=exclusive)  # RSA-SHA256, enveloped
    signed = signer.sign(
        unsigned, key=keys.key, cert=keys.certificate, id_attribute="ID", reference_uri=unsigned.get("ID")
    )
    return _response(request, entity_id, [samlp.Status(samlp.StatusCode(Value=STATUS + "Success")), signed])


def denied(request: Request, entity_id: str, anomaly: str) -> str:
    """The answer without a login. It is unsigned (SPID, «tabella messaggi di anomalia»)."""
    code = samlp.StatusCode(samlp.StatusCode(Value=STATUS + "AuthnFailed"), Value=STATUS + "Responder")
    return _response(request, entity_id, [samlp.Status(code, samlp.StatusMessage(f"ErrorCode {anomaly}"))])


def head() -> dict[str, str]:
    """The opening elements and attributes of every message."""
    return {"ID": opaque(), "Version": "2.0", "IssueInstant": _text(datetime.now(timezone.utc))}


def _response(request: Request, entity_id: str, content: list) -> str:
    issuer = saml.Issuer(entity_id, Format=ENTITY)
    response = etree.Element(f"{{{SAMLP}}}Response", nsmap={"samlp": SAMLP, "saml": SAML})
    response.attrib.update(head() | {"InResponseTo": request.id, "Destination": request.acs})
    response.extend([issuer, *content])
    return etree.tostring(response, encoding="unicode")


def _assertion(
    request: Request, entity_id: str, name_id: str, level: int, attributes: dict[str, str]
) -> etree._Element:
    now = datetime.now(timezone.utc)
    start, end = _text(now), _text(now + timedelta(minutes=5))
    confirmed = {"InResponseTo": request.id, "NotOnOrAfter": end, "Recipient": request.acs}
    session = {"SessionIndex": opaque()} if level == 1 else {}  # level 1 only: the others have no session
    assertion = etree.Element(f"{{{SAML}}}Assertion", head(), nsmap={"saml": SAML, "xs": XS, "xsi": XSI})
    assertion.extend([
        saml.Issuer(entity_id, Format=ENTITY),
        etree.Element(f"{{{DS}}}Signature", Id="placeholder", nsmap={"ds": DS}),
        saml.Subject(
            saml.NameID(name_id, Format=TRANSIENT, NameQualifier=entity_id),
            saml.SubjectConfirmation(saml.SubjectConfirmationData(**confirmed), Method=BEARER),
        ),
        saml.Conditions(
            saml.AudienceRestriction(saml.Audience(request.entity_id)), NotBefore=start, NotOnOrAfter=end
        ),
        saml.AuthnStatement(
            saml.AuthnContext(saml.AuthnContextClassRef(f"https://www.spid.gov.it/SpidL{level}")),
            AuthnInstant=start,
            **session,
        ),
        saml.AttributeStatement(*(_attribute(name, value) for name, value in attributes.items())),
    ])
    return assertion


def _attribute(name: str, value: str) -> etree._Element:
    kind = "xs:date" if name in DATES else "xs:string"
    return saml.Attribute(saml.AttributeValue(value, {f"{{{XSI}}}type": kind}), Name=name, NameFormat=BASIC)


def opaque() -> str:
    """A random identifier without meaning."""
    return "_" + secrets.token_hex(16)


def _text(instant: datetime) -> str:
    return instant.strftime("%Y-%m-%dT%H:%M:%SZ")
