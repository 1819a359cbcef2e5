"""What the server says, and does not say, of its readers."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from generator.assembly.serve import Changes, start_server


def test_a_page_that_is_left_prints_no_traceback(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page left while it waited for the next build is no fault, and nothing is said of it."""
    server = start_server(tmp_path, 0, Changes())
    try:
        raise BrokenPipeError
    except BrokenPipeError:
        with socket.socket() as request:
            server.handle_error(request, ("127.0.0.1", 1))
    finally:
        server.shutdown()
        server.server_close()
    assert capsys.readouterr().err == ""
