"""The door between what the office writes and what the public may know."""

from generator.publication.admission import OutReason
from generator.publication.door import Publication, publish

__all__ = ["OutReason", "Publication", "publish"]
