"""The JSON Schemas (2020-12) of what `pressgen export json` writes, and of the API. Texts are the same in both."""

import json
from importlib.resources import files

EXPORT_SCHEMA = "export.schema.json"
API_SCHEMA = "schema.json"
"""Their names beside what they describe."""


def export_schema() -> bytes:
    """The schema of an export."""
    return files("pressgen.archived_schemas").joinpath(EXPORT_SCHEMA).read_bytes()


def api_schema() -> bytes:
    """The schema of every file of the API: that of its lists, with the definitions of an export."""
    own = json.loads(files("pressgen.archived_schemas").joinpath("api.schema.json").read_bytes())
    shared = json.loads(export_schema())["$defs"]
    own["$defs"] = shared | own["$defs"]
    return json.dumps(own, ensure_ascii=False, indent=1).encode() + b"\n"
