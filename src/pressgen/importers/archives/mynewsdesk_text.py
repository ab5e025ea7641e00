"""A press release, news, blog post or event of Mynewsdesk as a text."""

from collections.abc import Iterator, Mapping
from typing import Any

from pressgen.importers.archives.addresses_of import name_in
from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.body import plain_words
from pressgen.importers.archives.feed_site import read_times
from pressgen.importers.archives.json_reading import many, string_of, word_in
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.mynewsdesk_items import Item
from pressgen.importers.archives.mynewsdesk_library import LIBRARY, Library, person_of
from pressgen.importers.archives.mynewsdesk_rss import plain_address
from pressgen.importers.archives.settled_times import read_settled_times
from pressgen.importers.archives.stated_html import html_of, linked_lines
from pressgen.model.foreign import ForeignEvent, ForeignTerm, ForeignText, Rest
from pressgen.problems import text

SYSTEM = "mynewsdesk"
_LISTS = {"tags": "tag", "subjects": "subject", "geographic_areas": "geographic_area", "event_types": "event_type"}
_QUIET = ("id", "type_of_media", "newsdeskml", "source_id", "pressroom", "pressroom_id", "created_at", "channels", "image_small", "image_medium", "image_thumbnail_large", "image_thumbnail_medium", "image_thumbnail_small", "image", "image_caption", "attached_pdf", "attached_doc", "contact_people", "related_items", "links", "published_at", "updated_at", "start_at", "end_at", "signup_url", *_LISTS)  # fmt: skip
"""What is read in another way; and what numbers the newsroom, or is the same picture in another size."""


def read_item(item: Item, library: Library, asked: Asked) -> ForeignText:
    """The text of an entry, with what it is linked to."""
    values, keys = item.values, Keys(item.values)
    for name in _QUIET:
        keys.take(name)
    address = plain_address(keys.string("url"))
    times = read_settled_times(_time(item, "published_at"), _time(item, "updated_at"), asked)
    people = library.people(values)
    body = [html_of(keys.string("body")), linked_lines(_links(item)), html_of(keys.string("boilerplate"))]
    return ForeignText(
        system=SYSTEM,
        id=item.key,
        place=item.place,
        title=plain_words(keys.string("header"), "html"),
        body="\n".join(filter(None, body)),
        standing="public" if times.published else "unknown",
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        event=_event(item, keys, asked),
        lead=html_of(keys.string("summary")),
        slug=name_in(address).removesuffix(f"-{string_of(values, 'id')}"),
        addresses=(address,) if address else (),
        type_words=("invitation",) if item.kind == "event" else (item.kind,),
        terms=tuple(_terms(item)),
        people=tuple(map(person_of, people)),
        organisation=keys.string("source_name") or keys.string("pressroom_name"),
        language=keys.string("language"),
        pictures=tuple(library.pictures(values)),
        documents=tuple(library.documents(values)),
        assumptions=times.assumptions,
        rest=(
            *times.rest,
            *library.films(values),
            *library.licences(values),
            *_subjects_of(people),
            *_missing(item, library),
            *_rest(keys),
        ),
    )


def _time(item: Item, key: str) -> str:
    """A time: with its zone when the service gives that, else as the newsroom shows it."""
    return word_in(item.values.get(key), "datetime", "text")


def _event(item: Item, keys: Keys, asked: Asked) -> ForeignEvent | None:
    times = read_times(_time(item, "start_at"), _time(item, "end_at"), asked)
    place = keys.string("location") if times.published else ""
    return ForeignEvent(times.published, times.updated, place) if times.published else None


def _links(item: Item) -> Iterator[tuple[str, str]]:
    for one in many(item.values.get("links"), "link"):
        if isinstance(one, dict):
            yield string_of(one, "url"), string_of(one, "text")
    yield string_of(item.values, "signup_url"), ""


def _terms(item: Item) -> Iterator[ForeignTerm]:
    for list_, name in _LISTS.items():
        for one in many(item.values.get(list_), name):
            label = word_in(one, "name", "text", "title")
            if label:
                yield ForeignTerm(list_, label)


def _subjects_of(people: list[Mapping[str, Any]]) -> Iterator[Rest]:
    """What people know most of, which contacts have no place for."""
    for one in people:
        if string_of(one, "specialist"):
            yield Rest("specialist", string_of(one, "specialist"), text("A contact has no place for it."))


def _missing(item: Item, library: Library) -> Iterator[Rest]:
    missing = [one for one in library.missing(item.values) if one.partition("/")[0] in LIBRARY]
    if missing:
        yield Rest(
            "related_items", "", text("The list that has it is not in the export: {names}.", names=", ".join(missing))
        )


def _rest(keys: Keys) -> Iterator[Rest]:
    """What no field takes, without the newsroom's name where it is the organisation's."""
    for one in keys.rest():
        if not (one.name == "pressroom_name" and one.words == keys.string("source_name")):
            yield one
