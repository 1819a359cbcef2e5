"""What is said when a file of fingerprints cannot be used."""

from __future__ import annotations

from generator.audit.leaks import FingerprintError, OtherFormatError


def explain_fingerprints(error: FingerprintError) -> str:
    """Return what is wrong and what to do, for an officer."""
    if isinstance(error, OtherFormatError):
        return (
            "指紋のファイルが、いまの版のつながりで作ったものではありません。協議会の機械で tsunagari council fingerprints を"
            "もう一度動かし、できたファイルと入れ替えてください。鍵はそのまま使えます。"
        )
    return "指紋のファイルか鍵が違います。council fingerprints で作った2つの組を、--fingerprints と --key に書いてください。"
