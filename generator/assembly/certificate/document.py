"""The certificate as JSON, for machines and for `verify-certificate`."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict, dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from generator.assembly.certificate.counts import SMALLEST_SAID, suppress_small
from generator.assembly.certificate.inputs import Digests
from generator.assembly.certificate.page import CHECKS, write_page
from generator.audit import manifest_digest
from generator.public import Artifact, PublicDirectory
from generator.publication import Publication
from generator.settings import VERSION

KIND = "tsunagari-publication-certificate"
FORMAT = 1


class CertificateError(Exception):
    """A file is not a certificate as we write it."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """The two files of a certificate; `digest` (of the manifest) is its name."""

    digest: str
    document: bytes = field(repr=False)
    page: bytes = field(repr=False)

    def files(self) -> dict[str, bytes]:
        """Return the files by name."""
        return {f"{self.digest}.json": self.document, f"{self.digest}.html": self.page}


def make_certificate(
    publication: Publication, inputs: Digests, manifest: Artifact, artifacts: list[Artifact]
) -> Certificate:
    """Return the certificate of a release whose manifest is `manifest`: the same bytes for the same inputs.

    It is to be kept only once the finished files have passed; what it says of the checks is true then.
    """
    digest = manifest_digest(manifest.content)
    files = [*artifacts, manifest]
    document = {
        "kind": KIND,
        "format": FORMAT,
        **_describe_site(publication.directory),
        "manifest": {"sha256": digest, "files": len(files), "bytes": sum(len(file.content) for file in files)},
        "entries": _count(publication),
        "inputs": asdict(inputs),
        "checks": [{"check": check, "findings": findings} for check, findings in CHECKS],
        "versions": _list_versions(),
    }
    return Certificate(
        digest, json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n", write_page(document)
    )


def read_certificate(content: bytes) -> dict[str, Any]:
    """Return a certificate as read. Raises CertificateError when it is none, or lacks what is to be checked."""
    try:
        document: Any = json.loads(content)
        if (document["kind"], document["format"]) != (KIND, FORMAT):
            raise CertificateError("another kind or format")
        texts = [document["manifest"]["sha256"], *(document["inputs"][name] for name in Digests.__dataclass_fields__)]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise CertificateError("not a certificate") from error
    if not all(isinstance(text, str) for text in texts):
        raise CertificateError("not a certificate")
    return dict(document)


def _describe_site(directory: PublicDirectory) -> dict[str, object]:
    municipality = directory.municipality
    return {
        "today": directory.today.isoformat(),
        "municipality": municipality.name,
        "code": municipality.code,
        "department": municipality.department,
        "site_name": municipality.site_name,
        "site_url": municipality.site_url,
    }


def _count(publication: Publication) -> dict[str, object]:
    kept_back, total = suppress_small(publication.kept_back)
    return {
        "published": len(publication.directory.listings()),
        "lines": len(publication.directory.hotlines),
        "kept_back": kept_back,
        "kept_back_total": total,
        "smallest_said": SMALLEST_SAID,
    }


def _list_versions() -> dict[str, str | None]:
    return {"tsunagari": VERSION, "python": platform.python_version(), "pagefind": _find_version("pagefind-bin")}


def _find_version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
