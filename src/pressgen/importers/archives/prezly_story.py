"""A story of Prezly as a text."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.body import plain_words
from pressgen.importers.archives.json_reading import list_of, string_of
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.prezly_content import read_content
from pressgen.importers.archives.prezly_parts import Content, joined, uploaded_file
from pressgen.importers.archives.settled_times import read_settled_times
from pressgen.importers.archives.stated_html import html_of
from pressgen.importers.words import words
from pressgen.model.foreign import ForeignFile, ForeignTerm, ForeignText, Rest, Standing
from pressgen.problems import text

_STATUS: dict[str, Standing] = {
    "published": "public",
    "scheduled": "scheduled",
    "embargo": "scheduled",
    "draft": "draft",
    "uninitialized": "draft",
    "new": "draft",
}
_VISIBILITY: dict[str, Standing] = {
    "public": "public",
    "embargo": "scheduled",
    "private": "private",
    "confidential": "private",
}
_ATTACHED = ("attached_gallery_content", "attached_videos_content", "attached_bookmarks_content", "attached_attachments_content", "attached_contacts_content")  # fmt: skip
_PICTURES = ("header_image", "thumbnail_image", "preview_image", "social_image")
_QUIET = ("uuid", "id", "auto_slug", "custom_slug", "format_version", "room", "links", "oembed", "translations", "thumbnail_url", "created_at", "updated_at", "published_at", "scheduled_at", "status", "lifecycle_status", "publication_status", "visibility", "author", "newsroom", "categories", "culture", "content", "content_version", "referenced_entities", "tag_names", "last_modifying_user", "pinned_by", "uploadcare_assets_group_uuid", "last_coverage_at", "summary", "seo_settings", "social_text", "autosaved_content", "intro", "subtitle", "language", *_ATTACHED, *_PICTURES)  # fmt: skip
"""What is read in another way; what numbers the story; and its preview for other sites."""
_COUNTS = ("_number", ".count")
_STATUS_KEYS = ("status", "lifecycle_status", "publication_status")
_FLAGS: dict[str, Standing] = {
    "is_private": "private",
    "is_confidential": "private",
    "is_draft": "draft",
    "is_embargo": "scheduled",
    "is_scheduled": "scheduled",
}
_CAREFUL: tuple[Standing, ...] = ("private", "draft", "unknown", "scheduled", "public")
"""From what is never public to what is."""


def read_story(
    values: Mapping[str, Any], place: str, find: Callable[[str], bytes], asked: Asked, original: str
) -> ForeignText:
    """The text of a story. `original`: the id of the one that it is a translation of. PressgenError when its content cannot be read."""
    keys = Keys(values)
    for name in (*_QUIET, *(one for one in keys.names() if one.startswith("is_") or one.endswith(_COUNTS))):
        keys.take(name)
    content, standing = _content(values), _standing(values)
    times = read_settled_times(_published(values, standing), string_of(values, "updated_at"), asked)
    address, newsroom = _inner(values, "links", "newsroom_view"), _inner(values, "newsroom", "display_name", "name")
    pictures = _pictures(values, content, find)
    return ForeignText(
        system="prezly",
        id=string_of(values, "uuid") or string_of(values, "id"),
        place=place,
        title=keys.string("title"),
        body=content.html,
        standing=standing,
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        lead=_lead(values, content),
        slug=keys.string("slug"),
        addresses=(address,) if address else (),
        terms=tuple(_terms(values)),
        people=content.people,
        organisation=newsroom,
        language=_inner(values, "culture", "code") or string_of(values, "language").lower(),
        translation_of=original,
        pictures=pictures,
        documents=tuple(_with_bytes(one, find) for one in content.documents),
        assumptions=times.assumptions,
        rest=(*times.rest, *content.rest, *_rest(values, content), *keys.rest()),
    )


def _content(values: Mapping[str, Any]) -> Content:
    """The content with what old stories have attached to it."""
    entities = values.get("referenced_entities")
    stories = entities.get("stories") if isinstance(entities, dict) else None
    known = stories if isinstance(stories, dict) else {}
    return joined([read_content(values.get(key), known) for key in ("content", *_ATTACHED) if values.get(key)])


def _standing(values: Mapping[str, Any]) -> Standing:
    """What Prezly did with the story: the most careful thing that any of its values says."""
    said = [_STATUS.get(string_of(values, key), "unknown") for key in _STATUS_KEYS if string_of(values, key)]
    seen = string_of(values, "visibility")
    said += [_VISIBILITY.get(seen, "unknown")] if seen else []
    said += [standing for key, standing in _FLAGS.items() if values.get(key) is True]
    said += ["draft"] if values.get("is_published") is False and "scheduled" not in said else []
    if not any(string_of(values, key) for key in _STATUS_KEYS):
        said.append("unknown")
    return next(one for one in _CAREFUL if one in said)


def _published(values: Mapping[str, Any], standing: Standing) -> str:
    """When the story is published: of a scheduled one, the later of two times."""
    times = [one for key in ("published_at", "scheduled_at") if (one := string_of(values, key))]
    return (max(times) if standing == "scheduled" else times[0]) if times else ""


def _lead(values: Mapping[str, Any], content: Content) -> str:
    """The line below the title, and the introduction; each once."""
    below = content.subtitle or html_of(string_of(values, "subtitle"))
    parts = [f"<p>{below}</p>" if content.subtitle else below, html_of(string_of(values, "intro"))]
    return "".join(dict.fromkeys(filter(None, parts)))


def _terms(values: Mapping[str, Any]) -> Iterator[ForeignTerm]:
    language = _inner(values, "culture", "code")
    for one in list_of(values, "categories"):
        if isinstance(one, dict):
            translated = one.get("i18n")
            own = translated.get(language) if isinstance(translated, dict) else None
            label = (string_of(own, "name") if isinstance(own, dict) else "") or string_of(one, "display_name")
            slug = string_of(own, "slug") if isinstance(own, dict) else ""
            if label:
                yield ForeignTerm("categories", label, slug)
    yield from (
        ForeignTerm("tags", one.strip()) for one in list_of(values, "tag_names") if isinstance(one, str) and one.strip()
    )


def _pictures(values: Mapping[str, Any], content: Content, find: Callable[[str], bytes]) -> tuple[ForeignFile, ...]:
    """The pictures that stand for the story, each once, and those within its text that the export has."""
    inside = {one.address: _with_bytes(one, find) for one in content.pictures}
    named = filter(None, (uploaded_file(values.get(key)) for key in _PICTURES))
    own = {one.address: _with_bytes(one, find) for one in named if one.address not in inside}
    return (*own.values(), *(one for one in inside.values() if one.data))


def _with_bytes(one: ForeignFile, find: Callable[[str], bytes]) -> ForeignFile:
    return msgspec.structs.replace(one, data=find(one.address))


def _inner(values: Mapping[str, Any], key: str, *names: str) -> str:
    """A plain value within a map."""
    inner = values.get(key)
    return next((found for name in names if (found := string_of(inner, name))), "") if isinstance(inner, dict) else ""


def _rest(values: Mapping[str, Any], content: Content) -> Iterator[Rest]:
    """What stands beside the text: its author, its previews, and changes that nobody has published."""
    title = words(plain_words(content.title, "html")) - words(string_of(values, "title"))
    if title:
        yield Rest("title", " ".join(title.elements()), text("The heading of the text has other words than the title."))
    if content.subtitle and string_of(values, "subtitle"):
        other = words(string_of(values, "subtitle")) - words(plain_words(content.subtitle, "html"))
        if other:
            why = text("The line below the title has other words in the text.")
            yield Rest("subtitle", " ".join(other.elements()), why)
    author = _inner(values, "author", "display_name", "name")
    if author:
        yield Rest("author", author, text("Releases have contacts, and no author."))
    preview = text("A description for search engines: pressgen makes it from the lead.")
    for key in ("summary", "social_text"):
        if string_of(values, key):
            yield Rest(key, string_of(values, key), preview)
    for key in ("meta_title", "meta_description"):
        if _inner(values, "seo_settings", key):
            yield Rest(f"seo_settings {key}", _inner(values, "seo_settings", key), preview)
    if values.get("autosaved_content"):
        changed = plain_words(read_content(values["autosaved_content"]).html, "html")
        yield Rest("autosaved_content", changed, text("Changes that were not published."))
