"""The metadata of the two identity providers that this process plays."""

from lxml import etree

from keys import Keys
from names import MD, POST, REDIRECT, SAMLP, TRANSIENT, ds, md

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NAMES = {"spid": "SPID di prova", "cie": "CIE di prova"}


def metadata(entity_id: str, federation: str, keys: Keys) -> bytes:
    """Unsigned metadata: the developer who runs the stack trusts this process."""
    certificate = ds.KeyInfo(ds.X509Data(ds.X509Certificate(keys.der)))
    services = [
        md(f"Single{service}Service", Binding=binding, Location=f"{entity_id}/{place}")
        for service, place in (("Logout", "esci"), ("SignOn", "sso"))
        for binding in (REDIRECT, POST)
    ]
    logout, sign_on = services[:2], services[2:]
    role = md.IDPSSODescriptor(
        md.KeyDescriptor(certificate, use="signing"),
        *logout,
        md.NameIDFormat(TRANSIENT),
        *sign_on,
        protocolSupportEnumeration=SAMLP,
        WantAuthnRequestsSigned="true",
    )
    organization = md.Organization(
        md.OrganizationName(NAMES[federation], {XML_LANG: "it"}),
        md.OrganizationDisplayName(NAMES[federation], {XML_LANG: "it"}),
        md.OrganizationURL(entity_id, {XML_LANG: "it"}),
    )
    entity = etree.Element(f"{{{MD}}}EntityDescriptor", entityID=entity_id, nsmap={"md": MD})
    entity.extend([role, organization])
    return etree.tostring(entity, xml_declaration=True, encoding="UTF-8")
