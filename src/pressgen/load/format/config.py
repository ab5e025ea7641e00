"""Reads pressgen.yaml, and fills in defaults for the keys that it leaves out."""

from urllib.parse import urlsplit

import msgspec

from pressgen import model
from pressgen.digests import digest
from pressgen.load.format import schema, yaml_document
from pressgen.load.format.conflicts import conflicts
from pressgen.load.format.decode import decode_text
from pressgen.load.format.empty_labels import empty_labels
from pressgen.load.format.faults import reportable
from pressgen.load.format.private_use import private_use
from pressgen.load.format.validate import validate
from pressgen.model import Config, Source, encode_spans

_DEFAULT_REGIONS = {
    "sv": "SE",
    "nb": "NO",
    "nn": "NO",
    "da": "DK",
    "fi": "FI",
    "is": "IS",
    "de": "DE",
    "en": "GB",
    "fr": "FR",
    "nl": "NL",
}


def read_config(data: bytes, path: str = "pressgen.yaml") -> tuple[Config | None, Source]:
    """The settings (None when they are too broken) and pressgen.yaml as a source, with its spans and problems."""
    decoded = decode_text(data, path)
    found = [conflict.problem(path) for conflict in conflicts(decoded.source)]
    document = yaml_document.read(decoded.settled().source if found else decoded.source, path)
    document.problems[:0] = [*decoded.problems, *found]
    document.problems += empty_labels(document, ("types",))
    valid = validate(document, schema.Config, None) if document.data or not document.problems else None
    source = Source(
        path=path,
        kind="page",
        digest=digest(data),
        record=None,
        encoded_spans=encode_spans(document.values),
        problems=(*reportable(document.problems), *private_use(decoded.written, path)),
    )
    return (_with_defaults(valid) if valid else None), source


def _with_defaults(valid: schema.Config) -> Config:
    identity = valid.identity or schema.Identity(authority=urlsplit(valid.url).hostname or "localhost")
    language = valid.language
    region = valid.region or language.partition("-")[2][-2:] or _DEFAULT_REGIONS.get(language, "SE")
    fields = {name: getattr(valid, name) for name in type(valid).model_fields} | {
        "identity": identity,
        "region": region,
        "types": [model.Term(id=name, labels=labels) for name, labels in valid.types.items()],
    }
    return msgspec.convert(fields, Config, from_attributes=True)
