"""Makes records of `pressgen.model` from parsed files: one function for each kind of file."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

import msgspec
from pydantic import BaseModel

from pressgen import model, paths
from pressgen.load.format import schema, values
from pressgen.load.format.dates import is_day
from pressgen.load.format.empty_labels import empty_labels
from pressgen.load.format.faults import Fault
from pressgen.load.format.file_kinds import PathInfo
from pressgen.load.format.key_names import with_key
from pressgen.load.format.leftover_markup import mendable
from pressgen.load.format.term_codes import term_codes
from pressgen.load.format.term_keys import unusable_keys, without_entry
from pressgen.load.format.validate import validate
from pressgen.load.format.value_positions import ValuePositions
from pressgen.load.format.values import ValueContext
from pressgen.load.format.yaml_document import Document, Place
from pressgen.model import Body, Kind, Record, Span, TextOptions
from pressgen.problems import text
from pressgen.text import parse

Model = TypeVar("Model", bound=msgspec.Struct)


class ParsedFile(msgspec.Struct):
    """A file whose YAML has been parsed, with the options that it is read with. `path_info` has its kind and id."""

    path: str
    digest: str
    path_info: PathInfo
    document: Document
    body: str
    body_line: int
    context: ValueContext
    text_options: TextOptions
    language: str


def make_record(file: ParsedFile) -> Record | None:
    """The file's record, or None when it is too broken. Adds what is wrong to the document's problems."""
    return _MAKERS[file.path_info.kind](file)


def _convert(model_class: type[Model], valid: Any, /, **more: Any) -> Model:
    """A model of the fields that it shares with a validated value, and of `more`."""
    schema_class: type[BaseModel] = type(valid)
    fields = {name: getattr(valid, name) for name in _shared_fields(model_class, schema_class)}
    return msgspec.convert(fields | more, model_class, from_attributes=True)


@cache
def _shared_fields(model_class: type[msgspec.Struct], schema_class: type[BaseModel]) -> list[str]:
    return [name for name in model_class.__struct_fields__ if name in schema_class.model_fields]


def _release(file: ParsedFile) -> Record | None:
    schema_class = schema.Release if file.path.endswith(".md") else schema.ReleaseFile
    valid = validate(file.document, schema_class, file.context)
    if valid is None:
        _check_body(file)
        return None
    options = msgspec.structs.replace(file.text_options, language=valid.language or file.language)
    body = (
        _inner_body(file, ("body",), valid.body, options)
        if isinstance(valid, schema.ReleaseFile)
        else _body(file, options)
    )
    release = _convert(
        model.Release,
        valid,
        source=file.path,
        digest=file.digest,
        slug=valid.slug or _slug(file),
        draft=valid.status == "draft",
        language=options.language,
        contacts=_uses(valid.contacts),
        press_contacts=_uses(valid.press_contacts),
        images=_images(file, valid),
        event=_occasion(file, valid.event) if valid.event else None,
        **_blank_if_unread(file, "id", "type"),
    )
    return release.with_texts(body, _inner_body(file, ("lead",), valid.lead, options) if valid.lead.strip() else None)


def _blank_if_unread(file: ParsedFile, *keys: str) -> dict[str, str]:
    """Empty strings for those of the keys that could not be read, in place of their stand-ins."""
    return {key: "" for key in keys if key in file.document.unread_keys}


def _images(file: ParsedFile, valid: schema.Release) -> list[schema.Image]:
    if valid.image and valid.images:
        fault = Fault(
            "PG112", text("There is both image and images."), text("Keep images, and list all pictures in it.")
        )
        file.document.problems.append(fault.at(file.path, file.document.find_key(("image",))))
    return [*([valid.image] if valid.image else []), *valid.images]


def _occasion(file: ParsedFile, valid: schema.Event) -> model.Occasion:
    written = file.document.data["event"].get("start", "")
    return model.Occasion(valid.start, valid.end, valid.place, whole_days=isinstance(written, str) and is_day(written))


def _slug(file: ParsedFile) -> str:
    slug = paths.slug(file.path_info.id)
    if not slug:
        fault = Fault(
            "PG115",
            text("No address can be made from the name of the file."),
            text("Add a line “slug: …”, of the letters a to z, digits and hyphens."),
        )
        file.document.problems.append(fault.at(file.path, (1, 1, 1, 1)))
    return slug


def _contact(file: ParsedFile) -> Record | None:
    valid = validate(file.document, schema.ContactFile, file.context)
    if valid is None:
        return None
    picture = valid.image and _convert(model.Image, valid.image, alt=valid.image.alt or valid.name)
    return _convert(model.Contact, valid, id=_id(file), source=file.path, image=picture)


def _organisation(file: ParsedFile) -> Record | None:
    valid = validate(file.document, schema.Organisation, file.context)
    if valid is None:
        return None
    departments = [_convert(model.Department, one, id=name) for name, one in valid.departments.items()]
    return _convert(
        model.Organisation,
        valid,
        id=_id(file),
        departments=departments,
        press_contacts=_uses(valid.press_contacts),
    )


def _uses(uses: tuple[schema.ContactUse | schema.Contact, ...]) -> list[model.ContactUse]:
    return [
        model.ContactUse(contact=use.contact, role=use.role)
        if isinstance(use, schema.ContactUse)
        else model.ContactUse(person=_convert(model.Contact, use, id=""))
        for use in uses
    ]


def _boilerplate(file: ParsedFile) -> Record | None:
    valid = validate(file.document, schema.Boilerplate, file.context)
    if valid is None:
        _check_body(file)
        return None
    return _convert(
        model.Boilerplate, valid, id=_id(file), source=file.path, body=_body(file, file.text_options, "boilerplate")
    )


def _vocabulary(file: ParsedFile) -> Record | None:
    terms = tuple(_terms(file.document, term_codes(file.document)))
    return model.Vocabulary(name=file.path_info.id, terms=terms)


def _terms(document: Document, codes: Mapping[str, schema.TermCodes]) -> Iterator[model.Term]:
    """All terms, including those whose label cannot be used, so that references to them are not reported as well."""
    for name, *rest in document.keys:
        if not rest and _is_id(str(name), document):
            term = _term(document, str(name))
            own = codes.get(str(name))
            yield msgspec.structs.replace(term, codes=_convert(model.Codes, own)) if own else term
    document.problems += empty_labels(document, ())


def _is_id(name: str, document: Document) -> bool:
    try:
        values.identifier(name)
    except Fault as fault:
        _report_term(fault, document, document.find_key((name,)), name)
        return False
    return True


def _term(document: Document, name: str) -> model.Term:
    """A label alone, or one with a description: {label: ..., description: ...}."""
    entry = document.data.get(name)
    if fault := without_entry(name, entry):
        _report_term(fault, document, document.find_key((name,)), name)
        return model.Term(id=name, labels={})
    if not values.is_described(entry):
        return model.Term(id=name, labels=_labels(entry, document, (name,)))
    for key, fault in unusable_keys(entry, document, name):
        _report_term(fault, document, document.find_key(key), name)
    labels, descriptions = (_labels(entry.get(key), document, (name, key)) for key in values.WORD_KEYS)
    return model.Term(id=name, labels=labels, descriptions=descriptions)


def _labels(written: Any, document: Document, place: tuple[str, ...]) -> dict[str, str]:
    """Words in one language or several; none when there are none, which others report."""
    try:
        return {} if written is None else values.labels(written)
    except Fault as fault:
        fault.message = with_key(fault.message, place)
        _report_term(fault, document, document.find((*place, *fault.within)), place[0])
        return {}


def _report_term(fault: Fault, document: Document, span: Span, name: str) -> None:
    document.problems.append(fault.at(document.path, span))
    document.unread_keys.add(name)


def _banner(file: ParsedFile) -> Record | None:
    valid = validate(file.document, schema.Banner, file.context)
    return _convert(model.Banner, valid, id=_id(file)) if valid else None


def _page(file: ParsedFile) -> Record | None:
    valid = validate(file.document, schema.PlainPage, file.context)
    if valid is None:
        _check_body(file)
        return None
    options = msgspec.structs.replace(file.text_options, language=valid.language or file.language)
    return _convert(
        model.PlainPage,
        valid,
        source=file.path,
        slug=valid.slug or _slug(file),
        language=options.language,
        body=_body(file, options),
    )


def _id(file: ParsedFile) -> str:
    if not values.is_id(file.path_info.id):
        fault = Fault(
            "PG115",
            text("“{id}” cannot be an id.", id=file.path_info.id),
            text(
                "Rename the file: letters a to z, digits and hyphens, such as {name}.",
                name=paths.slug(file.path_info.id) or "namn",
            ),
        )
        file.document.problems.append(fault.at(file.path, (1, 1, 1, 1)))
    return file.path_info.id


def _check_body(file: ParsedFile) -> None:
    """Reports what is wrong in the body of a file that gets no record."""
    written = file.document.data.get("language")
    _body(
        file,
        msgspec.structs.replace(file.text_options, language=written if isinstance(written, str) else file.language),
    )


def _body(file: ParsedFile, options: TextOptions, part: str = "") -> Body:
    body, problems = parse(file.body, path=file.path, line=file.body_line, options=options, part=part)
    file.document.problems.extend(problems)
    return body


def _inner_body(file: ParsedFile, place: Place, written: str, options: TextOptions) -> Body:
    """The text that is the value at `place` in YAML, with its positions moved from the value to the file."""
    document = file.document
    if place not in document.values:  # it could not be read
        return Body()
    positions = ValuePositions(written, document.values[place], document.source, document.first_line)
    body, problems = parse(written, path=file.path, line=1, options=options, part=str(place[0]))
    others = (problem for problem in problems if problem.code != "PG421")  # which is reported as PG109 in values
    document.problems.extend(mendable(positions.problem(one), document.values[place]) for one in others)
    return positions.body(body)


_MAKERS: dict[Kind, Callable[[ParsedFile], Record | None]] = {
    "release": _release,
    "contact": _contact,
    "organisation": _organisation,
    "boilerplate": _boilerplate,
    "vocabulary": _vocabulary,
    "banner": _banner,
    "page": _page,
}
