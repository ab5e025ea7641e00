"""Settings as a text that is pressgen.yaml."""

from typing import Any

import msgspec

_encode = msgspec.json.Encoder().encode


def settings_text(settings: dict[str, Any]) -> str:
    """The settings that have a value, a line each: values in JSON, which is YAML, too (YAML 1.2.2, section 1.3)."""
    return "".join(f"{key}: {_encode(value).decode()}\n" for key, value in settings.items() if value)
