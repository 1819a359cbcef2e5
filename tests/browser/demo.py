"""The demo municipality's site, built once for a whole run of the tests however many processes share it."""

from __future__ import annotations

import fcntl
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.assembly.build import build
from generator.settings import CHECKOUT, Settings

TODAY = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Demo:
    """A built site: its folder, its address with a slash at the end, and where its quick exit leads."""

    folder: Path
    address: str
    exit_url: str


def read_exit_url() -> str:
    """Return the page that the demo municipality has chosen for the quick exit."""
    municipality = yaml.safe_load((CHECKOUT / "directory" / "municipality.yml").read_text(encoding="utf-8"))
    return str(municipality["exit_url"])


def build_demo_once(factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the demo site; the first process of the run builds it, the others wait for it."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    site = shared / "demo-site"
    with (shared / "demo-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (site / "index.html").is_file():
            build(
                Settings(directory=CHECKOUT / "directory", content=CHECKOUT / "content", site=site, today=TODAY),
                lambda step: None,
            )
    return site
