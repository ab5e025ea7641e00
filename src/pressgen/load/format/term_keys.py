"""Faults in the keys of a vocabulary's entry that has a description: `{label: Tillsyn, description: ...}`."""

from collections.abc import Iterator, Mapping
from typing import Any

from pressgen.load.format import schema
from pressgen.load.format.faults import Fault
from pressgen.load.format.foreign_keys import NAMES
from pressgen.load.format.key_names import with_parent_key
from pressgen.load.format.missing_keys import missing
from pressgen.load.format.unknown_keys import unknown_key
from pressgen.load.format.values import TERM_KEYS, is_language_tag
from pressgen.load.format.yaml_document import Document, Place
from pressgen.problems import text


def unusable_keys(entry: Mapping[str, Any], document: Document, name: str) -> Iterator[tuple[Place, Fault]]:
    """The keys that the entry `name` may not have, and the label when there is none; each with where to report it."""
    unknown = [key for key in entry if key not in TERM_KEYS]
    faults: list[tuple[Place, Fault]] = [((name, key), _unknown(key)) for key in unknown]
    if (name, "label") not in document.keys and not unknown:
        faults.append(((name,), missing((name, "label"), document)))
    for place, fault in faults:
        fault.message = with_parent_key(fault.message, (name, ""))
        yield place, fault


def without_entry(name: str, entry: Any) -> Fault | None:
    """The fault of codes at the left edge, where an id is expected."""
    if name != "codes" or not isinstance(entry, dict) or not entry.keys() <= schema.TermCodes.model_fields.keys():
        return None
    hint = text("Put it below the label of what it is about, with two spaces in front, and its lines two more.")
    return Fault("PG110", text("“{key}” stands at the left edge, where ids stand.", key=name), hint)


def _unknown(key: str) -> Fault:
    if not is_language_tag(key) or key in NAMES:
        return unknown_key(key, (key,), schema.Term)
    hint = text("With a description or codes, the labels stand together: “label: {{sv: …, en: …}}”.")
    return Fault("PG110", text("There is no key “{key}”.", key=key), hint)
