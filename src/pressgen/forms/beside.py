"""Puts problems beside the fields that they are about."""

from collections.abc import Callable, Iterable

from pressgen.model import Span
from pressgen.model.form import Field, FieldKind, Form, Section
from pressgen.model.layout import Layout, Place
from pressgen.problems import Problem, Text, text

_MISSING = "PG111"
"""A key is missing, or has no value."""
_EMPTY: dict[FieldKind, Text] = {
    "choice": text("Nothing is chosen yet. Choose one in the list."),
    "moment": text("There is no day yet. Choose one."),
}
"""What a person at a form is told of a key that is missing; for other fields, the hint says enough."""


def with_problems(form: Form, problems: Iterable[Problem], layout: Layout, say: Callable[[Text], str]) -> Form:
    """The form with each problem beside its field; those of no field above the form."""
    kinds = {field.name: field.kind for field in form.fields}
    told: dict[str, list[str]] = {}
    for problem in problems:
        name = next((one for one in _names(problem, layout) if one in kinds), "")
        is_empty = problem.code == _MISSING and name.rpartition(".")[2] == problem.message.args.get("key")
        plain = _EMPTY.get(kinds[name]) if is_empty and name else None
        told.setdefault(name, []).append(say(plain) if plain else _sentence(problem, say))
    sections = tuple(
        Section(section.title, fields, section.is_open or any(field.problems for field in fields))
        for section in form.sections
        for fields in [tuple(_told(field, told) for field in section.fields)]
    )
    return form._replace(sections=sections, problems=(*form.problems, *told.get("", ())))


def _told(field: Field, told: dict[str, list[str]]) -> Field:
    return field._replace(problems=tuple(told.get(field.name, ())))


def _sentence(problem: Problem, say: Callable[[Text], str]) -> str:
    return f"{say(problem.message)} {say(problem.hint)}" if problem.hint else say(problem.message)


def _names(problem: Problem, layout: Layout) -> list[str]:
    """The fields that a problem may belong to, the nearest first. A key that is missing is named in the sentence."""
    if layout.body is not None and problem.line >= layout.body_line:
        return ["body"]
    place = _place(problem, layout)
    around = [".".join(map(str, place[:end])) for end in range(len(place), -1, -1)]
    missing = problem.message.args.get("key", "") if problem.code == _MISSING else ""
    return [f"{one}.{missing}".lstrip(".") for one in around if missing] + around


def _place(problem: Problem, layout: Layout) -> Place:
    """The innermost value or key that the problem stands in."""
    at = (problem.line, problem.column)
    spans = {
        **layout.values,
        **{place: _with_value(span, layout.values.get(place)) for place, span in layout.keys.items()},
    }
    around = [place for place, span in spans.items() if (span[0], span[1]) <= at <= (span[2], span[3])]
    return max(around, key=len, default=())


def _with_value(key: Span, value: Span | None) -> Span:
    return key if value is None else (key[0], key[1], value[2], value[3])
