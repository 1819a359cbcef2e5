"""The publication certificate: what a release was made of, what was looked at, and the digest of all its bytes.

One page that an officer can file and anybody can check again. It holds counts and digests, no name and no id of an entry.
"""

from generator.assembly.certificate.document import Certificate, CertificateError, make_certificate, read_certificate
from generator.assembly.certificate.inputs import Digests, digest_inputs
from generator.assembly.certificate.verify import Verdict, verify

__all__ = [
    "Certificate",
    "CertificateError",
    "Digests",
    "Verdict",
    "digest_inputs",
    "make_certificate",
    "read_certificate",
    "verify",
]
