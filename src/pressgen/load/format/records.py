"""From a validated document to the noun that it is: one function for each kind of file."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec
from pydantic import BaseModel

from pressgen import model, paths
from pressgen.load.format import schema, values
from pressgen.load.format.empty_labels import empty_labels
from pressgen.load.format.faults import Fault
from pressgen.load.format.file_kinds import FileKind
from pressgen.load.format.key_names import named
from pressgen.load.format.leftover_markup import mendable
from pressgen.load.format.validate import validate
from pressgen.load.format.value_positions import ValuePositions
from pressgen.load.format.values import Setting
from pressgen.load.format.yaml_document import Document, Place
from pressgen.model import Body, Kind, Record, Span, TextOptions
from pressgen.problems import text
from pressgen.text import parse

Made = TypeVar("Made", bound=msgspec.Struct)


class RecordInput(msgspec.Struct):
    """One file on its way to a record."""

    path: str
    digest: str
    placed: FileKind
    document: Document
    body: str
    body_line: int
    setting: Setting
    options: TextOptions
    language: str


def record(draft: RecordInput) -> Record | None:
    """The file's record, or None when it is too broken; what is wrong is in the document's problems."""
    return _MAKERS[draft.placed.kind](draft)


def _made(made: type[Made], valid: Any, /, **more: Any) -> Made:
    """The noun with the fields of a validated value, and `more`."""
    shape: type[BaseModel] = type(valid)
    fields = {name: getattr(valid, name) for name in _shared(made, shape)}
    return msgspec.convert(fields | more, made, from_attributes=True)


@cache
def _shared(made: type[msgspec.Struct], shape: type[BaseModel]) -> list[str]:
    return [name for name in made.__struct_fields__ if name in shape.model_fields]


def _release(draft: RecordInput) -> Record | None:
    shape = schema.Release if draft.path.endswith(".md") else schema.ReleaseFile
    valid = validate(draft.document, shape, draft.setting)
    if valid is None:
        _report_of_body(draft)
        return None
    options = msgspec.structs.replace(draft.options, language=valid.language or draft.language)
    body = (
        _inner_body(draft, ("body",), valid.body, options)
        if isinstance(valid, schema.ReleaseFile)
        else _body(draft, options)
    )
    made = _made(
        model.Release,
        valid,
        source=draft.path,
        digest=draft.digest,
        slug=valid.slug or _slug(draft),
        draft=valid.status == "draft",
        language=options.language,
        contacts=_uses(valid.contacts),
        press_contacts=_uses(valid.press_contacts),
        images=_images(draft, valid),
        **_unknown(draft, "id", "type"),
    )
    return made.with_texts(body, _inner_body(draft, ("lead",), valid.lead, options) if valid.lead.strip() else None)


def _unknown(draft: RecordInput, *keys: str) -> dict[str, str]:
    """Nothing, for names that could not be read: nobody can have meant what stands in for them."""
    return {key: "" for key in keys if key in draft.document.unread}


def _images(draft: RecordInput, valid: schema.Release) -> list[schema.Image]:
    if valid.image and valid.images:
        fault = Fault(
            "PG112", text("There is both image and images."), text("Keep images, and list all pictures in it.")
        )
        draft.document.problems.append(fault.at(draft.path, draft.document.find_key(("image",))))
    return [*([valid.image] if valid.image else []), *valid.images]


def _slug(draft: RecordInput) -> str:
    made = paths.slug(draft.placed.id)
    if not made:
        fault = Fault(
            "PG115",
            text("No address can be made from the name of the file."),
            text("Add a line “slug: …”, of the letters a to z, digits and hyphens."),
        )
        draft.document.problems.append(fault.at(draft.path, (1, 1, 1, 1)))
    return made


def _contact(draft: RecordInput) -> Record | None:
    valid = validate(draft.document, schema.Contact, draft.setting)
    return _made(model.Contact, valid, id=_id(draft)) if valid else None


def _organisation(draft: RecordInput) -> Record | None:
    valid = validate(draft.document, schema.Organisation, draft.setting)
    if valid is None:
        return None
    departments = [_made(model.Department, one, id=name) for name, one in valid.departments.items()]
    return _made(
        model.Organisation,
        valid,
        id=_id(draft),
        departments=departments,
        press_contacts=_uses(valid.press_contacts),
    )


def _uses(uses: tuple[schema.ContactUse | schema.Contact, ...]) -> list[model.ContactUse]:
    return [
        model.ContactUse(contact=use.contact, role=use.role)
        if isinstance(use, schema.ContactUse)
        else model.ContactUse(person=_made(model.Contact, use, id=""))
        for use in uses
    ]


def _boilerplate(draft: RecordInput) -> Record | None:
    valid = validate(draft.document, schema.Boilerplate, draft.setting)
    if valid is None:
        _report_of_body(draft)
        return None
    return _made(model.Boilerplate, valid, id=_id(draft), source=draft.path, body=_body(draft, draft.options))


def _vocabulary(draft: RecordInput) -> Record | None:
    terms = tuple(_terms(draft.document))
    return model.Vocabulary(name=draft.placed.id, terms=terms)


def _terms(document: Document) -> Iterator[model.Term]:
    """Each term; one whose label cannot be used is there nevertheless, for those who name it."""
    for name, *rest in document.keys:
        if not rest and _is_id(str(name), document):
            yield model.Term(id=str(name), labels=_labels(document, str(name)))
    document.problems += empty_labels(document, ())


def _is_id(name: str, document: Document) -> bool:
    try:
        values.identifier(name)
    except Fault as fault:
        _refuse(fault, document, document.find_key((name,)), name)
        return False
    return True


def _labels(document: Document, name: str) -> dict[str, str]:
    try:
        return values.labels(document.data[name]) if name in document.data else {}
    except Fault as fault:
        fault.message = named(fault.message, (name,))
        _refuse(fault, document, document.find((name, *fault.within)), name)
        return {}


def _refuse(fault: Fault, document: Document, span: Span, name: str) -> None:
    document.problems.append(fault.at(document.path, span))
    document.unread.add(name)


def _banner(draft: RecordInput) -> Record | None:
    valid = validate(draft.document, schema.Banner, draft.setting)
    return _made(model.Banner, valid, id=_id(draft)) if valid else None


def _page(draft: RecordInput) -> Record | None:
    valid = validate(draft.document, schema.PlainPage, draft.setting)
    if valid is None:
        _report_of_body(draft)
        return None
    options = msgspec.structs.replace(draft.options, language=valid.language or draft.language)
    return _made(
        model.PlainPage,
        valid,
        source=draft.path,
        slug=valid.slug or _slug(draft),
        language=options.language,
        body=_body(draft, options),
    )


def _id(draft: RecordInput) -> str:
    if not values.is_id(draft.placed.id):
        fault = Fault(
            "PG115",
            text("“{id}” cannot be an id.", id=draft.placed.id),
            text(
                "Rename the file: letters a to z, digits and hyphens, such as {name}.",
                name=paths.slug(draft.placed.id) or "namn",
            ),
        )
        draft.document.problems.append(fault.at(draft.path, (1, 1, 1, 1)))
    return draft.placed.id


def _report_of_body(draft: RecordInput) -> None:
    """What is wrong with the body, of a text that gets no record."""
    written = draft.document.data.get("language")
    _body(
        draft, msgspec.structs.replace(draft.options, language=written if isinstance(written, str) else draft.language)
    )


def _body(draft: RecordInput, options: TextOptions) -> Body:
    body, problems = parse(draft.body, path=draft.path, line=draft.body_line, options=options)
    draft.document.problems.extend(problems)
    return body


def _inner_body(draft: RecordInput, place: Place, written: str, options: TextOptions) -> Body:
    """A text that stands as a value in YAML: its places are moved to where the value stands."""
    document = draft.document
    if place not in document.values:  # it could not be read
        return Body()
    inner = ValuePositions(written, document.values[place], document.source, document.first_line)
    body, problems = parse(written, path=draft.path, line=1, options=options, part=str(place[0]))
    told_already = "PG421"  # what nobody sees in a value is told as PG109
    told = (inner.told(problem) for problem in problems if problem.code != told_already)
    document.problems.extend(mendable(problem, document.values[place]) for problem in told)
    return inner.body(body)


_MAKERS: dict[Kind, Callable[[RecordInput], Record | None]] = {
    "release": _release,
    "contact": _contact,
    "organisation": _organisation,
    "boilerplate": _boilerplate,
    "vocabulary": _vocabulary,
    "banner": _banner,
    "page": _page,
}
