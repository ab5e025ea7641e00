"""A contact as lines of YAML: in a file of its own, or within a text."""

from collections.abc import Iterable, Iterator

from pressgen.edit.yaml_lines import line
from pressgen.edit.yaml_scalars import scalar
from pressgen.model import Role
from pressgen.model.draft import NewContact
from pressgen.model.registry import PersonFile


def contact_lines(
    contact: NewContact | PersonFile, *, organisation: str = "", roles: Iterable[Role] = (), in_text: bool = False
) -> list[str]:
    """The keys that have a value. `organisation` is an id. Several numbers stand a line each, `in_text` in brackets."""
    return [
        line("name", contact.name),
        *([line("role", contact.role)] if contact.role else []),
        *_roles(roles),
        *([line("organisation", organisation)] if organisation else []),
        *([line("party", contact.party)] if contact.party else []),
        *_phones(contact.phones, in_text=in_text),
        *([line("email", contact.email)] if contact.email else []),
    ]


def _phones(phones: tuple[str, ...], *, in_text: bool) -> list[str]:
    if len(phones) < 2:
        return [f"phone: {scalar(one)}\n" for one in phones]
    if in_text:
        return [f"phone: [{', '.join(scalar(one, in_flow=True) for one in phones)}]\n"]
    return ["phone:\n", *(f"  - {scalar(one)}\n" for one in phones)]


def _roles(roles: Iterable[Role]) -> Iterator[str]:
    for number, one in enumerate(roles):
        yield "roles:\n" if number == 0 else ""
        yield f"  - title: {scalar(one.title)}\n"
        yield f"    from: {one.start.isoformat()}\n" if one.start else ""
        yield f"    to: {one.end.isoformat()}\n" if one.end else ""
