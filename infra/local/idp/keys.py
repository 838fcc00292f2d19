"""The key and self-signed certificate of the test identity provider: made once, kept in the state of the stack."""

import base64
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID


@dataclass(frozen=True)
class Keys:
    """Both in PEM."""

    key: str
    certificate: str

    @property
    def der(self) -> str:
        """The certificate as metadata carry it: DER in base64."""
        read = x509.load_pem_x509_certificate(self.certificate.encode())
        return base64.b64encode(read.public_bytes(serialization.Encoding.DER)).decode()


def load_or_make(folder: Path) -> Keys:
    """The keys of this folder."""
    kept = folder / "key.pem", folder / "certificate.pem"
    if not all(file.exists() for file in kept):
        folder.mkdir(parents=True, exist_ok=True)
        for file, text in zip(kept, _make(), strict=True):
            file.write_text(text)
    return Keys(*(file.read_text() for file in kept))


def _make() -> tuple[str, str]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Identity provider di prova")])
    today = datetime.now(timezone.utc)
    certificate = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    certificate = certificate.not_valid_before(today - timedelta(days=1)).not_valid_after(today + timedelta(days=3650))
    plain = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    signed = certificate.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    return key.private_bytes(serialization.Encoding.PEM, *plain).decode(), signed.decode()
