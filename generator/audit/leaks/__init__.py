"""The guard: does any value that only the council may know stand in the finished site, in whatever spelling or coding?

It knows no store and no key file: a command hands it values (on a trusted machine) or fingerprints (in CI). How it looks is
told in `decode` (how a file may be read), `fold` (which spellings are one), `variants` (what is looked for) and `match` (how).
"""

from __future__ import annotations

from generator.audit.leaks.fingerprints import FingerprintError, OtherFormatError, make_fingerprints
from generator.audit.leaks.patterns import Patterns
from generator.audit.leaks.scan import scan_file, scan_site
from generator.audit.leaks.secret import UNREAD, LeakFinding, Secret

__all__ = [
    "UNREAD",
    "FingerprintError",
    "LeakFinding",
    "OtherFormatError",
    "Patterns",
    "Secret",
    "make_fingerprints",
    "scan_file",
    "scan_site",
]
