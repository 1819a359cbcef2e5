"""Every command but the watch, in the order of the help."""

from __future__ import annotations

from generator.commands.audit import add_audit
from generator.commands.build import add_build, add_check
from generator.commands.certificate import add_verify_certificate
from generator.commands.council import add_council
from generator.commands.headers import add_headers
from generator.commands.import_ import add_import
from generator.commands.init import add_init
from generator.commands.messages import add_messages
from generator.commands.new import add_new
from generator.commands.retract import add_retract
from generator.commands.schema import add_schema
from generator.commands.serve import add_serve

COMMANDS = (
    add_build,
    add_check,
    add_serve,
    add_import,
    add_new,
    add_schema,
    add_messages,
    add_init,
    add_council,
    add_audit,
    add_headers,
    add_retract,
    add_verify_certificate,
)
