"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# A busy machine is no fault of the code: without this, Hypothesis fails an example that takes over 200 ms.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
