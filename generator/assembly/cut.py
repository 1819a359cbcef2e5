"""The last resort when a site cannot be built: the release in use without the files that must go, at once.

It is not examined as a build is, since links now lead nowhere; everything else of the old release stays as it passed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.assembly.offline import WORKER
from generator.assembly.release import open_release, use_release, write_release
from generator.audit import CERTIFICATE, MANIFEST, ManifestError, make_manifest, manifest_digest, read_manifest
from generator.public import Artifact
from generator.settings import VERSION

SEARCH = "assets/search/pagefind/"

FAREWELL = b"""self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(
  caches.keys()
    .then((names) => Promise.all(names.map((name) => caches.delete(name))))
    .then(() => self.registration.unregister())
));
"""
"""A service worker that takes the copies out of browsers and itself away."""

STAND_IN = """<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>いま直しています</title>
<h1>このページは、いま直しています</h1>
<p>しばらくしてから、もう一度ひらいてください。</p>
<p>命の危険があるときは、<a href="tel:110">110（警察）</a>か<a href="tel:119">119（救急）</a>へ電話してください。</p>
</html>
"""


def cut_release(site: Path, gone: Mapping[str, bool], today: date) -> bool:
    """Take a release into use that is the one before without the contents of `gone` and without its search.

    `gone` names paths below the site, with whether a page of this address may say that it is being mended (not where the
    address itself must go). Returns whether there was a release of ours.
    Raises SiteTakenError, BuildRunningError or OSError; the site stays as it was then.
    """
    try:
        declared = read_manifest((site / MANIFEST).read_bytes())
    except (OSError, ManifestError):
        return False
    with open_release(site) as staging:
        kinds = {path: row.kind for path, row in declared.items()}
        artifacts = list(_keep(site, kinds, gone))
        manifest = make_manifest(artifacts, today=today, version=VERSION)
        write_release(staging, [*artifacts, manifest], site)
        use_release(staging, site, manifest_digest(manifest.content))
    return True


def _keep(site: Path, kinds: dict[str, str], gone: Mapping[str, bool]) -> Iterator[Artifact]:
    for path, kind in kinds.items():
        if path.startswith(SEARCH) or path == CERTIFICATE or not (site / path).is_file():
            continue
        if path == WORKER:
            yield Artifact(path, FAREWELL, kind)
        elif path not in gone and not path.endswith("search/index.html"):
            yield Artifact(path, (site / path).read_bytes(), kind)
        elif path.endswith(".html") and gone.get(path, True):
            yield Artifact(path, STAND_IN.encode(), kind)
