"""Prezly: stories as its API gives them (GET /v2/stories, with `include` for the content), also as its themes keep them.

The values of a story are those of `Story` in prezly/javascript-sdk, its content that of prezly/content-format-js. The API gives drafts, embargoed
and private stories, too.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import file_finder
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.export_entries import ExportEntry, json_entries, keep_latest
from pressgen.importers.archives.export_parts import each_part
from pressgen.importers.archives.json_reading import list_of, read_json, string_of
from pressgen.importers.archives.keys import words_in
from pressgen.importers.archives.prezly_story import read_story
from pressgen.importers.archives.translations import originals
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import text

PREZLY_ENDINGS = (".json",)
_SAVE = text("Save the stories as the documentation of the import says.")


def read_prezly(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The stories, each once, in the order of publication. PressgenError when there is none in the files."""
    none = PressgenError(text("There is no story of Prezly in the files."), _SAVE)
    stories: dict[str, ExportEntry] = {}
    for one in each_part(files, PREZLY_ENDINGS, _read, none):
        if isinstance(one, Trouble):
            yield one
        else:
            yield from keep_latest(stories, _identity(one), one, _age)
    ordered = dict(sorted(stories.items(), key=lambda one: (_when(one[1].values), one[0])))
    versions = {
        id_: [string_of(other, "uuid") for other in list_of(one.values, "translations") if isinstance(other, dict)]
        for id_, one in ordered.items()
    }
    first = originals(versions)
    find = file_finder(files)
    for id_, story in ordered.items():
        try:
            yield read_story(story.values, story.place, find, asked, first.get(id_, ""))
        except PressgenError as error:
            yield Trouble(story.place, error.reason, "\n".join(words_in(dict(story.values))))


def _when(values: Mapping[str, Any]) -> str:
    return string_of(values, "published_at") or string_of(values, "scheduled_at") or string_of(values, "created_at")


def _read(path: str, data: bytes) -> Iterator[ExportEntry | Trouble]:
    found, notes = read_json(path, data)
    yield from (Trouble(path, note, harmless=True) for note in notes)
    stories = _stories(found)
    if stories is None:
        raise PressgenError(text("{file} has no stories of Prezly.", file=path), _SAVE)
    for one in json_entries(path, stories, ExportEntry):
        if isinstance(one, ExportEntry) and not {"title", "uuid"} & one.values.keys():
            yield Trouble(one.place, text("The entry is no story."), "\n".join(words_in(dict(one.values))))
        else:
            yield one


def _stories(found: Any) -> list[Any] | None:
    """The stories of an answer to a list, a search or a single one; None when it is none of these."""
    if isinstance(found, list):
        return found
    if not isinstance(found, dict):
        return None
    for name in ("stories", "data", "story"):
        inner = found.get(name)
        if isinstance(inner, list):
            return inner
        if isinstance(inner, dict):
            return [inner]
    return [found] if "uuid" in found and "title" in found else None


def _identity(story: ExportEntry) -> str:
    return string_of(story.values, "uuid") or string_of(story.values, "id") or story.place


def _age(story: ExportEntry) -> tuple[str, bool]:
    """Of equally old ones, that with the content is kept."""
    return string_of(story.values, "updated_at"), bool(story.values.get("content"))
