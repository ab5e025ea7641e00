"""What a filled-in form changes: the new values of top-level keys, and the new body."""

import json
from collections.abc import Mapping
from typing import Any

from pressgen.forms.release_form import item_name, outer_lines
from pressgen.model.form import Field, Form, Section, Submission
from pressgen.model.layout import Data

_NESTED = ("event", "image", "images", "pin")
"""Keys that hold others, each with a field of its own."""


def values_of(form: Form, submission: Submission, data: Mapping[str, Data]) -> dict[str, Data | None]:
    """The values that differ from what the form showed, by top-level key; None for a key that is to go.

    `data` is what the file has. A field that was not sent stays.
    """
    changed: dict[str, Data | None] = {}
    for field in form.fields:
        top, *inner = field.name.split(".")
        if top not in ("body", "new") and was_sent(field, submission) and _is_other(field, submission):
            if field.kind == "choices":
                changed[top] = _chosen(field, submission, data.get(top)) or None
            elif inner:
                whole = changed.get(top, data.get(top))
                changed[top] = _with(whole, inner, written(field, submission) or None)
            else:
                changed[top] = _value(field, submission)
    return {key: _without_empty(value) if key in _NESTED else value for key, value in changed.items()}


def with_picture(
    data: Mapping[str, Data], values: Mapping[str, Data | None], src: str, submission: Submission
) -> dict[str, Data | None]:
    """The values with one more picture: the file `src`, and the words that were sent with it."""
    keys = {name: _only(submission, f"new.{name}").strip() for name in ("alt", "caption", "credit")}
    picture = {"src": src, **{name: value for name, value in keys.items() if value}}
    now = {**data, **values}
    if not now.get("image") and not now.get("images"):
        return {**values, "image": picture}
    before = now.get("images")
    return {**values, "images": [*(before if isinstance(before, list) else []), picture]}


def body_of(form: Form, submission: Submission, body: str) -> str | None:
    """The new body, between the empty lines that the old one has around it; None when it is as it was."""
    field = next((one for one in form.fields if one.name == "body"), None)
    if field is None or not was_sent(field, submission) or not _is_other(field, submission):
        return None
    above, _, below = outer_lines(body)
    return above + written(field, submission).strip("\n") + (below if body.strip() else below or "\n")


def refilled(form: Form, submission: Submission) -> Form:
    """The form with what was sent in its fields, so that no word is lost."""
    sections = tuple(
        Section(section.title, tuple(_refilled(field, submission) for field in section.fields), section.is_open)
        for section in form.sections
    )
    return form._replace(sections=sections)


def _refilled(field: Field, submission: Submission) -> Field:
    if not was_sent(field, submission):
        return field
    if field.kind == "choices":
        return field._replace(values=tuple(submission.get(field.name, ())))
    return field._replace(value=written(field, submission))


def conflicting(form: Form, submission: Submission) -> Form:
    """The form of the file as it is now, with what was sent in its fields; what the file has stands beside where it differs."""
    before = {field.name: field for field in form.fields}
    sections = tuple(
        section._replace(fields=tuple(_beside(field, before[field.name], submission) for field in section.fields))
        for section in refilled(form, submission).sections
    )
    return form._replace(sections=sections)


def _beside(sent: Field, file: Field, submission: Submission) -> Field:
    if not was_sent(file, submission) or not _is_other(file, submission):
        return sent
    labels = {choice.value: choice.label for choice in file.choices}
    now = (
        ", ".join(labels[value] for value in file.values)
        if file.kind == "choices"
        else labels.get(file.value, file.value)
    )
    return sent._replace(now=now)


def was_sent(field: Field, submission: Submission) -> bool:
    """Whether the form that was sent had this field. Browsers send nothing of boxes without a tick: a hidden field tells."""
    names = (field.name, f"{field.name}.day", f"{field.name}.shown")
    return any(name in submission for name in names)


def written(field: Field, submission: Submission) -> str:
    """The text of a field; of a moment, day and time of day together."""
    if f"{field.name}.day" in submission:
        clock = _only(submission, f"{field.name}.clock")[:5]
        day = _only(submission, f"{field.name}.day")
        return f"{day} {clock}".strip()
    value = _only(submission, field.name).replace("\r\n", "\n").replace("\r", "\n")
    if field.name == "body":
        return value
    return value.strip() if field.kind in ("line", "moment") else value.strip("\n")


def _only(submission: Submission, name: str) -> str:
    values = submission.get(name, [])
    return values[-1] if values else ""


def _is_other(field: Field, submission: Submission) -> bool:
    if field.kind == "choices":
        return set(field.values) != set(submission.get(field.name, ()))
    before, after = field.value, written(field, submission)
    if field.kind == "moment" and field.is_plain_moment:
        return f"{field.day} {field.clock}".strip() != after
    return before.strip("\n") != after.strip("\n") if field.kind == "text" else before.strip() != after


def _value(field: Field, submission: Submission) -> str | None:
    value = written(field, submission)
    return ("draft" if value else None) if field.kind == "flag" else value or None


def _chosen(field: Field, submission: Submission, old: Data | None) -> list[Data]:
    """The items that stay, in their order, and then the new ones as they were offered."""
    wanted = set(submission.get(field.name, ()))
    items = old if isinstance(old, list) else []
    stays = [item for at, item in enumerate(items) if item_name(items, at) in wanted]
    offered = [choice.value for choice in field.choices if not choice.value.startswith("#")]
    return [*stays, *(name for name in offered if name in wanted and name not in items)]


def _with(value: Any, place: list[str], new: Data | None) -> Any:
    """A copy of lists and mappings with a new value at a place; None removes it."""
    copy = json.loads(json.dumps(value)) if value is not None else {}
    inner = copy
    for part in place[:-1]:
        inner = inner[int(part)] if isinstance(inner, list) else inner.setdefault(part, {})
    if new is None:
        inner.pop(place[-1], None)
    else:
        inner[place[-1]] = new
    return copy


def _without_empty(value: Any) -> Any:
    """The value without what has nothing left in it, and without pictures that have no file; None when nothing is left."""
    if isinstance(value, list):
        return [one for one in value if _without_empty(one)] or None
    return None if not value or ("alt" in value and "src" not in value) else value
