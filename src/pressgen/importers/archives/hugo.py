"""Sites of Hugo (gohugo.io): the texts in `content/`, with page bundles, or that folder alone.

A text's day, standing and address are what Hugo makes of its values, its folder and the site's configuration.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import absolute, site_of
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.front_matter import FrontMatter, read_front_matter, read_values
from pressgen.importers.archives.generator_paths import filled, tidy, unique, zone_named
from pressgen.importers.archives.hugo_codes import read_hugo_codes
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.mended_text import mended
from pressgen.importers.archives.page_files import PageFiles
from pressgen.importers.archives.page_text import TEXT_ENDINGS, Page, page_text
from pressgen.importers.archives.reasons import plain_page
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import text

_CONFIG = re.compile(r"(?:.*/)?(?:config/_default/)?(?:hugo|config)\.(toml|ya?ml|json)\Z")
_OTHER = (".adoc", ".asciidoc", ".org", ".rst", ".pandoc")
_NO_TEXTS = {
    "themes",
    "layouts",
    "archetypes",
    "static",
    "assets",
    "public",
    "resources",
    "node_modules",
    "data",
    "i18n",
}
_LANGUAGE = re.compile(r"\.([a-z]{2}(?:-[a-z]{2})?)\Z")
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})[-_](.+)\Z")


class _Source(NamedTuple):
    """A file of a text, before the others are known."""

    path: str
    below: str
    """Its path below `content/`."""
    front: FrontMatter
    notes: tuple[Trouble, ...]


def read_hugo(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The texts of a site. PressgenError when there is none in the files."""
    paths = [one for one in sorted(files) if one.lower().endswith((*TEXT_ENDINGS, *_OTHER))]
    root = _root(paths)
    paths = [one for one in paths if one.startswith(root) and not _is_part_of_theme(one, root)]
    if not paths:
        raise PressgenError(
            text("There is no text of a Hugo site in the files."),
            text("Name the folder that has the folder “content” in it."),
        )
    site = _Site(files, asked, root)
    sources: list[_Source] = []
    for path in paths:
        try:
            sources.append(site.source(path))
        except PressgenError as error:
            yield Trouble(path, error.reason, _words(files, path))
    site.remember(sources)
    for one in sources:
        yield from one.notes
        yield site.read(one)


def _root(paths: list[str]) -> str:
    """The path of the folder `content`, with a slash; empty when the files are those of that folder."""
    found = [one.partition("content/")[0] + "content/" for one in paths if f"/{one}".find("/content/") >= 0]
    return min(found, key=len) if found else ""


def _is_part_of_theme(path: str, root: str) -> bool:
    return not root and path.partition("/")[0] in _NO_TEXTS


def _words(files: Files, path: str) -> str:
    try:
        return mended(files[path])[0]
    except PressgenError:
        return ""


class _Site:
    """What its configuration and its folders say."""

    def __init__(self, files: Files, asked: Asked, root: str) -> None:
        self._files, self._root = files, root
        above = root.removesuffix("content/")
        self._config = _config(files, above)
        self._base = str(self._config.get("baseurl") or "")
        zone = zone_named(str(self._config.get("timezone") or ""))
        self._asked = asked._replace(zone=zone) if zone else asked
        self._zone_is_sure = zone is not None
        self._finder = PageFiles(files, (f"{above}static/", f"{above}assets/", root))
        self._addresses: dict[str, str] = {}
        self._defaults: dict[str, Mapping[str, Any]] = {}
        taxonomies = self._config.get("taxonomies")
        lists = taxonomies.values() if isinstance(taxonomies, dict) else ()
        self._lists = tuple(str(one).casefold() for one in lists if str(one).casefold() not in ("authors", "author"))

    def source(self, path: str) -> _Source:
        """The file, with its values read. PressgenError when that cannot be done."""
        if path.lower().endswith(_OTHER):
            raise PressgenError(text("Only Markdown and HTML can be read."))
        source, notes = mended(self._files[path])
        troubles = tuple(Trouble(path, one, harmless=True) for one in notes)
        return _Source(path, path.removeprefix(self._root), read_front_matter(source), troubles)

    def remember(self, sources: list[_Source]) -> None:
        """Know the addresses of all pages, and what holds for all pages of a folder (gohugo.io, "cascade")."""
        for one in sources:
            if one.below.rpartition("/")[2].startswith("_index."):
                cascade = one.front.values.get("cascade")
                for part in cascade if isinstance(cascade, list) else [cascade]:
                    if isinstance(part, dict) and not {"_target", "target"} & part.keys():
                        inner = part.get("params")
                        whole = {**(inner if isinstance(inner, dict) else {}), **part}
                        self._defaults[one.below.rpartition("/")[0]] = whole
        for one in sources:
            name = one.below.rpartition(".")[0]
            for known in unique(one.below, name, name.removesuffix("/index"), name.rpartition("/")[2]):
                self._addresses.setdefault(known, self._address(one, self._keys(one)))

    def _keys(self, one: _Source) -> Keys:
        parts = one.below.split("/")[:-1]
        found: dict[str, Any] = {}
        for end in range(len(parts) + 1):
            found.update(self._defaults.get("/".join(parts[:end]), {}))
        return Keys(one.front.values, found)

    def _address_of(self, path: str) -> str:
        """The address of the page that `ref` names."""
        path, mark, part = path.partition("#")
        plain = path.strip("/").removesuffix(".md")
        found = self._addresses.get(plain) or self._addresses.get(plain.rpartition("/")[2]) or path
        return f"{found}{mark}{part}"

    def _address(self, one: _Source, keys: Keys) -> str:
        """Where Hugo puts the page (gohugo.io, "URL management")."""
        own = keys.string("url")
        if own:
            return self._whole(own if "://" in own or own.startswith("/") else f"/{own}")
        dirs, name, language = _named(one.below)
        section = dirs[0] if dirs else ""
        pattern = self._pattern(section)
        day = keys.string("date") or (found[1] if (found := _DAY.match(name)) else "")
        title, slug = keys.string("title"), keys.string("slug")
        prefix = f"/{language}" if language and language != self._language() else ""
        if pattern:
            values = {
                "section": section,
                "sections": "/".join(dirs),
                "title": tidy(title),
                "slug": tidy(slug or title or name),
                "slugorfilename": tidy(slug or name),
                "slugorcontentbasename": tidy(slug or name),
                "filename": tidy(name),
                "contentbasename": tidy(name),
            }
            return self._whole(prefix + filled(pattern, values, day))
        return self._whole("/".join([prefix, *map(tidy, dirs), tidy(slug or name), ""]))

    def _pattern(self, section: str) -> str:
        found = self._config.get("permalinks")
        pages = found.get("page") if isinstance(found, dict) else None
        known = pages if isinstance(pages, dict) else found
        value = known.get(section) if isinstance(known, dict) else None
        return value if isinstance(value, str) else ""

    def _language(self) -> str:
        return str(self._config.get("defaultcontentlanguage") or "en").casefold()

    def _whole(self, path: str) -> str:
        return absolute(self._base.rstrip("/") + "/", path.lstrip("/")) if self._base and "://" not in path else path

    def read(self, one: _Source) -> ForeignText | Trouble:
        """The text of a file, or why it is none."""
        keys = self._keys(one)
        title = keys.string("title")
        if one.below.rpartition("/")[2].startswith("_index."):
            why = text("It is the overview of a folder, which the newsroom makes itself.")
            return Trouble(one.path, why, f"{title}\n{one.front.body}", harmless=True)
        dirs, name, language = _named(one.below)
        codes = read_hugo_codes(one.front.body, self._address_of)
        address = self._address(one, keys)
        aliases = [absolute(address, alias) for alias in keys.strings("aliases", "alias")]
        named = _DAY.match(name)
        host = site_of(self._base)
        page = Page(
            "hugo",
            f"{host}/{one.below}" if host else one.below,
            one.path,
            one.path.rpartition("/")[0] + "/" if "/" in one.path else "",
            keys,
            codes.text,
            keys.string("slug") or (named[2] if named else name),
            unique(address, *map(self._whole, aliases)),
            named[1] if named else "",
            language or str(self._config.get("locale") or self._config.get("languagecode") or ""),
            dirs[0] if dirs else "",
            self._lists,
            codes.rest,
        )
        found = page_text(page, self._finder, self._asked, zone_is_sure=self._zone_is_sure)
        if found.kind == "page" and not self._asked.pages:
            why = plain_page(has_day=False)
            return Trouble(one.path, why, f"{title}\n{found.body}", harmless=True)
        return found


def _named(below: str) -> tuple[list[str], str, str]:
    """The folders, the name and the language of a page: a bundle has its folder's name."""
    *dirs, file = below.split("/")
    name = file.rpartition(".")[0]
    found = _LANGUAGE.search(name)
    name = name[: found.start()] if found else name
    if name == "index" and dirs:
        name = dirs.pop()
    return dirs, name, found[1] if found else ""


def _config(files: Files, above: str) -> dict[str, Any]:
    """The site's settings, by names in small letters; none when they cannot be read."""
    found: dict[str, Any] = {}
    for path in sorted(files):
        kind = _CONFIG.fullmatch(path.removeprefix(above)) if path.startswith(above) else None
        if kind and path.removeprefix(above).count("/") in (0, 2):
            try:
                values = read_values(mended(files[path])[0], kind[1].replace("yml", "yaml"))
            except PressgenError:
                continue
            found.update({key.casefold(): value for key, value in values.items()})
    return found
