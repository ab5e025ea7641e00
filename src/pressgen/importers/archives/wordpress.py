"""WordPress eXtended RSS 1.2 (WXR), what Tools, Export writes: posts, and with `pages` pages, with their pictures.

Statuses and kinds of entries: developer.wordpress.org, Post Status and Post Types. Dates are local in `post_date` and UTC in `post_date_gmt`,
which drafts do not have ("0000-00-00 00:00:00").
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from lxml import etree

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import file_finder, pictures_in, site_of
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.body import plain_words
from pressgen.importers.archives.reasons import plain_page
from pressgen.importers.archives.times import read_time
from pressgen.importers.archives.wordpress_body import WordpressBody, read_wordpress_body
from pressgen.importers.archives.wordpress_pictures import Pictures, collect_pictures
from pressgen.importers.archives.xml_reading import Entry, XmlFile, name_of, read_xml, text_of
from pressgen.model.foreign import Assumption, ForeignFile, ForeignTerm, ForeignText, Rest, Standing, Trouble
from pressgen.problems import text

_STANDING: dict[str, Standing] = {
    "publish": "public",
    "future": "scheduled",
    "draft": "draft",
    "auto-draft": "draft",
    "pending": "draft",
    "private": "private",
    "trash": "removed",
}
_NO_TEXTS = {"nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "user_request", "wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation", "wp_font_family", "wp_font_face", "acf-field", "acf-field-group", "wpcf7_contact_form", "mc4wp-form", "elementor_library", "feedback", "jp_pay_order", "shop_order"}  # fmt: skip
"""Kinds of entries of WordPress itself and of common plugins that are no texts for readers."""
_NO_DATE = "0000-00-00 00:00:00"
_CONTENT, _EXCERPT = "{http://purl.org/rss/1.0/modules/content/}encoded", "{*}encoded"


def read_wordpress(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The posts of every export file among the files; exports that WordPress has split are read as one."""
    exports = [(path, read_xml(path, files[path], "item")) for path in sorted(files) if path.lower().endswith(".xml")]
    exports = [(path, file) for path, file in exports if _is_wxr(file)]
    if not exports:
        raise PressgenError(
            text("There is no export of WordPress in the files."),
            text("In WordPress, choose Tools, Export, All content, and save the file."),
        )
    pictures = collect_pictures(one for _, file in exports for one in file.entries())
    find = file_finder(files)
    for path, file in exports:
        site = _site(path, file, asked)
        for note in file.notes:
            yield Trouble(path, note, harmless=True)
        for entry in file.entries():
            yield from _Reader(site, pictures, find).read(entry)
    yield from pictures.unused()


class _Site(NamedTuple):
    path: str
    asked: Asked
    address: str
    language: str
    authors: dict[str, str]
    """Names by login."""


def _is_wxr(file: XmlFile) -> bool:
    return any(name_of(one) == "wxr_version" for one in file.head.iter())


def _site(path: str, file: XmlFile, asked: Asked) -> _Site:
    channel = next(file.head.iter("channel"), file.head)
    authors = {
        text_of(one, "author_login"): text_of(one, "author_display_name") for one in channel.iterchildren("{*}author")
    }
    address = text_of(channel, "base_blog_url", "link")
    return _Site(path, asked, address, text_of(channel, "language"), authors)


class _Reader:
    """Reads entries of one export."""

    def __init__(self, site: _Site, pictures: Pictures, find: Callable[[str], bytes]) -> None:
        self._site, self._pictures, self._find = site, pictures, find

    def read(self, entry: Entry) -> Iterator[ForeignText | Trouble]:
        place = f"{self._site.path}:{entry.line}"
        item = entry.element
        if item is None:
            yield Trouble(place, entry.reason or text("The entry is broken."), entry.words)
            return
        kind, status = text_of(item, "post_type") or "post", text_of(item, "status")
        if kind == "attachment":
            return
        title = text_of(item, "title")
        if kind in _NO_TEXTS:
            yield Trouble(
                place, text("An entry of the kind “{kind}”, which is no text.", kind=kind), title, harmless=True
            )
        elif kind == "page" and not self._site.asked.pages:
            why = plain_page(has_day=True)
            yield Trouble(place, why, f"{title}\n{_all_words(item)}", harmless=True)
        elif status == "trash":
            yield Trouble(place, text("It lay in the bin."), f"{title}\n{_all_words(item)}", harmless=True)
        else:
            yield self._text(item, kind, place)

    def _text(self, item: etree._Element, kind: str, place: str) -> ForeignText:
        site, link = self._site, text_of(item, "link")
        number = text_of(item, "post_id")
        body = read_wordpress_body(text_of(item, _CONTENT), self._pictures)
        published, has_zone = _instant(item, "post_date", site.asked)
        updated, _ = _instant(item, "post_modified", site.asked)
        return ForeignText(
            system="wordpress",
            id=f"{site_of(site.address)}/{number or text_of(item, 'guid') or link}",
            place=place,
            title=text_of(item, "title"),
            body=body.html,
            kind="page" if kind == "page" else "release",
            lead=_excerpt(item),
            standing="private" if text_of(item, "post_password") else _STANDING.get(text_of(item, "status"), "unknown"),
            published=published,
            updated=updated,
            slug=text_of(item, "post_name"),
            addresses=tuple(one for one in (link,) if one and "?" not in one) or ((link,) if link else ()),
            type_words=() if kind in ("post", "page") else (kind,),
            terms=tuple(_terms(item)),
            language=site.language,
            pictures=(*self._own_pictures(item, body), *pictures_in(body.html, link or site.address, self._find)),
            assumptions=tuple(_assumed(item, site.asked) if published and not has_zone else ()),
            rest=(*body.rest, *self._rest(item)),
        )

    def _own_pictures(self, item: etree._Element, body: WordpressBody) -> Iterator[ForeignFile]:
        """The picture that stands for the post, and those of galleries."""
        featured = _meta(item).get("_thumbnail_id", "")
        for id_ in dict.fromkeys([featured, *body.gallery]):
            found = self._pictures.take(id_)
            if found:
                yield ForeignFile(found.address, found.alt, found.caption, "", "", self._find(found.address))

    def _rest(self, item: etree._Element) -> Iterator[Rest]:
        login = text_of(item, "{http://purl.org/dc/elements/1.1/}creator")
        if login:
            yield Rest(
                "dc:creator", self._site.authors.get(login) or login, text("Releases have contacts, and no author.")
            )
        if text_of(item, "post_password"):
            yield Rest("wp:post_password", "", text("The text was behind a password, so it is a draft now."))
        comments = [text_of(one, "comment_content") for one in item.iterchildren("{*}comment")]
        if comments:
            why = text("Comments by readers: {count}.", count=len(comments))
            yield Rest("wp:comment", "\n".join(comments), why)
        for key, value in _meta(item).items():
            if not key.startswith("_") and value.strip():
                yield Rest(f"wp:postmeta {key}", _words_of_meta(value), text("A field of the theme or of a plugin."))
            elif key in (
                "_yoast_wpseo_metadesc",
                "_aioseo_description",
                "_genesis_description",
                "rank_math_description",
            ):
                yield Rest(
                    f"wp:postmeta {key}",
                    value,
                    text("A description for search engines: pressgen makes it from the lead."),
                )


def _words_of_meta(value: str) -> str:
    """The value, when people may have written it: no number, address, or structure of a program."""
    plain = value.strip()
    machine = plain.isdigit() or plain.startswith(("a:", "O:", "s:", "{", "[", "http", "field_"))
    return "" if machine else plain


def _all_words(item: etree._Element) -> str:
    return "\n".join(plain_words(one, "html") for one in (text_of(item, _CONTENT), _excerpt(item)) if one)


def _excerpt(item: etree._Element) -> str:
    found = next((one for one in item.iterchildren("{*}encoded") if "excerpt" in one.tag.partition("}")[0]), None)
    return (found.text or "").strip() if found is not None else ""


def _meta(item: etree._Element) -> dict[str, str]:
    return {text_of(one, "meta_key"): text_of(one, "meta_value") for one in item.iterchildren("{*}postmeta")}


def _terms(item: etree._Element) -> Iterator[ForeignTerm]:
    for one in item.iterchildren("category"):
        label = (one.text or "").strip()
        if label and one.get("nicename") not in ("uncategorized", "okategoriserade"):
            yield ForeignTerm(one.get("domain", "category"), label, one.get("nicename", ""))


def _instant(item: etree._Element, key: str, asked: Asked) -> tuple[datetime | None, bool]:
    """The instant, and whether the export has it with its zone: in UTC beside the local one."""
    utc = text_of(item, f"{key}_gmt")
    if utc and utc != _NO_DATE:
        found = read_time(utc, key, asked.zone)
        return (found.at.replace(tzinfo=UTC), True) if found else (None, False)
    local = text_of(item, key)
    found = read_time(local, key, asked.zone) if local and local != _NO_DATE else None
    return (found.at, False) if found else (None, False)


def _assumed(item: etree._Element, asked: Asked) -> Iterator[Assumption]:
    why = text(
        "The export has only the local time {written}: the newsroom's zone, {zone}, was assumed.",
        written=text_of(item, "post_date"),
        zone=asked.zone.key,
    )
    yield Assumption("published", why)
