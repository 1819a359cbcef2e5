"""The audit: reads the finished site and the public model, and says what must not go live. It writes nothing."""

from generator.audit.examine import examine
from generator.audit.finding import Finding
from generator.audit.manifest import ManifestError, check_manifest, make_manifest, manifest_digest

__all__ = ["Finding", "ManifestError", "check_manifest", "examine", "make_manifest", "manifest_digest"]
