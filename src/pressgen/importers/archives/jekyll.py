"""Sites of Jekyll (jekyllrb.com): the posts in `_posts/` and `_drafts/`, the texts of collections, and plain pages."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import absolute, site_of
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.front_matter import FrontMatter, read_front_matter, read_values
from pressgen.importers.archives.generator_paths import filled, tidy, unique, zone_named
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.liquid import LiquidSite, read_liquid
from pressgen.importers.archives.mended_text import mended
from pressgen.importers.archives.page_files import PageFiles
from pressgen.importers.archives.page_text import TEXT_ENDINGS, Page, page_text
from pressgen.importers.archives.reasons import plain_page
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import text

_NO_TEXTS = {"_layouts", "_includes", "_sass", "_data", "_plugins", "_site", "_assets", "vendor", "node_modules"}
_POST = re.compile(r"(\d{2,4}-\d{1,2}-\d{1,2})-(.+)\Z")
"""jekyll/document.rb, DATE_FILENAME_MATCHER."""
_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
"""jekyllrb.com/docs/permalinks/, "Built-in formats"."""


class _Source(NamedTuple):
    """A file of a text, before the others are known."""

    path: str
    front: FrontMatter
    notes: tuple[Trouble, ...]
    kind: str
    """The collection: "posts", "drafts", another one, or nothing for a plain page."""
    name: str
    """Without a day and an ending."""
    day: str


def read_jekyll(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The texts of a site. PressgenError when there is none in the files."""
    paths = [one for one in sorted(files) if one.lower().endswith(TEXT_ENDINGS) and not _NO_TEXTS & set(one.split("/"))]
    if not any("_posts/" in one or "_drafts/" in one for one in paths) and not any(_above(one) for one in files):
        raise PressgenError(
            text("There is no text of a Jekyll site in the files."),
            text("Name the folder that has the folder “_posts” in it."),
        )
    site = _Site(files, asked)
    sources: list[_Source] = []
    for path in paths:
        try:
            sources.append(site.source(path))
        except PressgenError as error:
            yield Trouble(path, error.reason, site.words(path))
    yield from _without_ending(files)
    site.remember(sources)
    for one in sources:
        yield from one.notes
        yield site.read(one)


def _above(path: str) -> bool:
    return path.rpartition("/")[2] in ("_config.yml", "_config.yaml", "_config.toml")


def _without_ending(files: Files) -> Iterator[Trouble]:
    """Files among the posts that Jekyll makes no post of."""
    for path in sorted(files):
        name = path.rpartition("/")[2]
        if "_posts/" in path and "." not in name and _POST.match(name):
            why = text("Its name has no ending such as .md, so Jekyll made no text of it.")
            yield Trouble(path, why, mended(files[path])[0], harmless=True)


class _Site:
    """What its configuration and its folders say."""

    def __init__(self, files: Files, asked: Asked) -> None:
        self._files = files
        where = min((one for one in files if _above(one)), key=len, default="")
        self._root = where.rpartition("/")[0] + "/" if "/" in where else ""
        self._config = _config(files, where)
        base = str(self._config.get("baseurl") or "").strip("/")
        self._below = f"/{base}" if base else ""
        self._host = str(self._config.get("url") or "").rstrip("/")
        zone = zone_named(str(self._config.get("timezone") or ""))
        self._asked = asked._replace(zone=zone) if zone else asked
        self._zone_is_sure = zone is not None
        self._finder = PageFiles(files, (self._root, f"{self._root}assets/"))
        self._addresses: dict[str, str] = {}

    def words(self, path: str) -> str:
        """What stands in a file; nothing when it cannot be read."""
        try:
            return mended(self._files[path])[0]
        except PressgenError:
            return ""

    def source(self, path: str) -> _Source:
        """The file, with its values read. PressgenError when that cannot be done."""
        source, notes = mended(self._files[path])
        troubles = tuple(Trouble(path, one, harmless=True) for one in notes)
        folders = [one for one in path.removeprefix(self._root).split("/")[:-1] if one.startswith("_")]
        kind = folders[-1].removeprefix("_") if folders else ""
        stem = path.rpartition("/")[2].rpartition(".")[0]
        found = _POST.match(stem) if kind else None
        name, day = (found[2], found[1]) if found else (stem, "")
        return _Source(path, read_front_matter(source), troubles, kind, name, day)

    def remember(self, sources: list[_Source]) -> None:
        """Know the addresses of all texts, by their files and by their names."""
        for one in sources:
            below = one.path.removeprefix(self._root)
            stem = below.rpartition("/")[2].rpartition(".")[0]
            for known in (below, stem, one.name):
                self._addresses.setdefault(known, self._path(one, self._keys(one)))

    def _address_of(self, name: str) -> str:
        return f"{self._below}{self._addresses.get(name.strip('/'), name)}"

    def _keys(self, one: _Source) -> Keys:
        return Keys(one.front.values, dict(self._defaults(one)))

    def _defaults(self, one: _Source) -> Iterator[tuple[str, Any]]:
        """What the configuration says of texts like this one (jekyllrb.com, "Front Matter Defaults")."""
        listed = self._config.get("defaults")
        for part in listed if isinstance(listed, list) else ():
            scope, values = (part.get("scope") or {}, part.get("values")) if isinstance(part, dict) else ({}, None)
            path, kind = (
                (str(scope.get(key) or "") for key in ("path", "type")) if isinstance(scope, dict) else ("", "?")
            )
            is_meant = one.path.removeprefix(self._root).startswith(path.strip("*/")) and kind in (
                "",
                one.kind or "pages",
            )
            if is_meant and isinstance(values, dict):
                yield from ((str(key), value) for key, value in values.items())

    def _path(self, one: _Source, keys: Keys) -> str:
        """The path that Jekyll gives it (jekyllrb.com/docs/permalinks/)."""
        own = keys.string("permalink")
        below = one.path.removeprefix(self._root)
        html = below.rpartition(".")[0].lower() + ".html"
        if not one.kind:
            return f"/{own.lstrip('/')}" if own else "/" + re.sub(r"(?:\A|(?<=/))index\.html\Z", "", html)
        pattern = own or self._pattern(one.kind)
        folders = below.split("/_")[0].split("/") if "/_" in below else []
        slug = keys.string("slug") or one.name
        values = {
            "categories": "/".join(map(tidy, dict.fromkeys([*folders, *_categories(keys)]))),
            "title": tidy(slug),
            "slug": tidy(slug),
            "name": tidy(one.name),
            "collection": one.kind,
            "path": tidy(below.partition("/")[2].rpartition(".")[0]),
            "output_ext": ".html",
        }
        return filled(pattern, values, keys.string("date") or one.day)

    def _pattern(self, kind: str) -> str:
        collections = self._config.get("collections")
        own = collections.get(kind) if isinstance(collections, dict) else None
        known = own.get("permalink") if isinstance(own, dict) else None
        if kind in ("posts", "drafts"):
            known = known or self._config.get("permalink") or "date"
        return _STYLES.get(str(known), str(known)) if known else "/:collection/:name:output_ext"

    def read(self, one: _Source) -> ForeignText | Trouble:
        """The text of a file, or why it is none."""
        keys = self._keys(one)
        title = keys.string("title")
        if not one.front.is_there and one.kind not in ("posts", "drafts"):
            why = text("It has no values above the text, so Jekyll made no page of it.")
            return Trouble(one.path, why, one.front.body, harmless=True)
        path = self._path(one, keys)
        whole = f"{self._host}{self._below}{path}"
        codes = read_liquid(one.front.body, LiquidSite(self._values(keys, path), self._address_of, self._below))
        aliases = [absolute(whole, alias) for alias in keys.strings("redirect_from", "aliases", "alias")]
        host, below = site_of(self._host), one.path.removeprefix(self._root)
        page = Page(
            "jekyll",
            f"{host}/{below}" if host else below,
            one.path,
            f"{one.path.rpartition('/')[0]}/" if "/" in one.path else "",
            keys,
            codes.text,
            keys.string("slug") or one.name,
            unique(whole, *aliases),
            one.day,
            str(self._config.get("lang") or self._config.get("locale") or ""),
            one.kind if one.kind not in ("posts", "drafts") else "",
            rest=codes.rest,
            is_draft=one.kind == "drafts",
        )
        found = page_text(page, self._finder, self._asked, zone_is_sure=self._zone_is_sure)
        if found.kind == "page" and not self._asked.pages:
            why = plain_page(has_day=False)
            return Trouble(one.path, why, f"{title}\n{found.body}", harmless=True)
        return found

    def _values(self, keys: Keys, path: str) -> Mapping[str, str]:
        """What `{{ site.… }}` and `{{ page.… }}` show."""
        site = {f"site.{key}": str(one) for key, one in self._config.items() if isinstance(one, str)}
        page = {f"page.{name}": str(value) for name in keys.names() if isinstance(value := keys.peek(name), str)}
        fixed = {"site.baseurl": self._below, "site.url": self._host, "page.url": path}
        return {**site, **page, **fixed}


def _categories(keys: Keys) -> list[str]:
    """Of a text: a list, or words with spaces between (jekyllrb.com/docs/posts/, "Categories and Tags")."""
    value = keys.peek("categories") or keys.peek("category")
    if isinstance(value, str) and keys.peek("categories"):
        return value.split()
    return [str(one) for one in value] if isinstance(value, list) else [value] if isinstance(value, str) else []


def _config(files: Files, path: str) -> dict[str, Any]:
    """The site's settings; none when they cannot be read."""
    try:
        return read_values(mended(files[path])[0], "toml" if path.endswith(".toml") else "yaml") if path else {}
    except PressgenError:
        return {}
