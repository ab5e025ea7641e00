"""The fidelity report for programs, `import-report.json`. Its keys and codes are stable; sentences are in the reader's language."""

import json
from typing import Any

from pressgen.importers.archives.report import Say
from pressgen.model.fidelity import Fidelity, FieldFate, TextFate, WordCount
from pressgen.model.registry import KeptApart, RegistryEntry

VERSION = 1
"""Goes up when a key is renamed or gets another meaning, not when one is added."""


def report_json(fidelity: Fidelity, say: Say) -> str:
    """The report, described in docs/import.md."""
    found = {
        "version": VERSION,
        "format": fidelity.format,
        "source": fidelity.source,
        "faithful": fidelity.is_faithful,
        "states": {
            state: fidelity.count(state) for state in ("new", "here", "edited", "changed", "left-out", "refused")
        },
        "words": _words(fidelity.words),
        "fields": fidelity.fields(),
        "registry": {
            "entries": [_entry(one, say) for one in fidelity.registry.entries],
            "apart": [_apart(one, say) for one in fidelity.registry.apart],
        },
        "texts": [_text(one, say) for one in fidelity.texts],
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _text(fate: TextFate, say: Say) -> dict[str, Any]:
    found = {
        "place": fate.place,
        "source_id": fate.source_id,
        "title": fate.title,
        "state": fate.state,
        "path": fate.path,
        "id": fate.id,
        "standing": fate.standing,
        "why": say(fate.why) if fate.why else "",
    }
    return {
        **{key: value for key, value in found.items() if value},
        "words": _words(fate.words),
        "fields": [_field(one, say) for one in fate.fields],
    }


def _entry(one: RegistryEntry, say: Say) -> dict[str, Any]:
    found = {"spellings": one.spellings, "details": one.details, "why": tuple(map(say, one.why))}
    return {
        "kind": one.kind,
        "id": one.id,
        "label": one.label,
        "path": one.path,
        "new": one.is_new,
        "certainty": one.certainty,
        **{key: value for key, value in found.items() if value},
        "texts": one.texts,
    }


def _apart(one: KeptApart, say: Say) -> dict[str, Any]:
    return {"kind": one.kind, "labels": one.labels, "why": say(one.why), "texts": one.texts}


def _field(fate: FieldFate, say: Say) -> dict[str, str]:
    found = {
        "field": fate.field,
        "outcome": fate.outcome,
        "before": fate.before,
        "after": fate.after,
        "why": say(fate.why) if fate.why else "",
    }
    return {key: value for key, value in found.items() if value}


def _words(count: WordCount) -> dict[str, Any]:
    return {
        "source": count.source,
        "kept": count.kept,
        "read": count.read,
        "dropped": count.dropped,
        "lost": count.lost,
        "invented": count.invented,
    }
