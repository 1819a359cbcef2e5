"""The audit: reads the finished site and the public model, and says what must not go live. It writes nothing."""

from generator.audit.examine import examine
from generator.audit.finding import Finding
from generator.audit.manifest import (
    CERTIFICATE,
    MANIFEST,
    ManifestError,
    check_manifest,
    digest_release,
    make_manifest,
    manifest_digest,
    read_manifest,
)

__all__ = [
    "CERTIFICATE",
    "MANIFEST",
    "Finding",
    "ManifestError",
    "check_manifest",
    "digest_release",
    "examine",
    "make_manifest",
    "manifest_digest",
    "read_manifest",
]
