"""A release of Cision's feeds as a text."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from typing import Any

from pressgen.importers.archives.addresses_of import name_in
from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.body import plain_words
from pressgen.importers.archives.export_entries import ExportEntry
from pressgen.importers.archives.json_reading import many, string_of, word_in
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.settled_times import read_settled_times
from pressgen.importers.archives.stated_html import html_of, is_repeated, linked_lines
from pressgen.importers.furniture import is_machine_alt
from pressgen.model.foreign import ForeignFile, ForeignTerm, ForeignText, Rest
from pressgen.problems import text

SYSTEM = "cision"
_TYPES = {"PRM": "press release", "INB": "invitation", "KMK": "annual financial statement", "RDV": "annual report", "RPT": "interim report", "NBR": "newsletter"}  # fmt: skip
"""What Cision's codes of InformationType stand for."""
_WIRE = re.compile(r"://news\.cision\.com/(?:(\w\w)/)?[^?#]*,(c\d+)(?:[?#]|\Z)")
_QUIET = ("id", "encryptedid", "mainjobid", "sourceid", "sourceislisted", "logourl", "countrycode", "rawhtmlurl", "suppressimageoncisionwire", "complete", "publishdate", "publishdateutc", "lastchangedate", "lastchangedateutc", "images", "files", "quotes", "quickfacts", "externallinks", "keywords", "categories", "languageversions", "seorganizationnumber", "encodedurl", "languages", "isregulatory", "informationtype", "cisionwireurl", "canonicalurl", "publicurl", "syndicatedurl", "contact", "htmlcontact", "tickers", "socialmediapitch")  # fmt: skip
"""What is read in another way; what says of the sender the same in each release; and `Complete`, the whole text once more."""


def read_release(release: ExportEntry, find: Callable[[str], bytes], asked: Asked, original: str) -> ForeignText:
    """The text of a release. `original`: the id of the one that it is a translation of."""
    values, keys = release.values, Keys(release.values)
    for name in _QUIET:
        keys.take(name)
    times = read_settled_times(_utc(values, "PublishDate"), _utc(values, "LastChangeDate"), asked)
    title = keys.string("title")
    heading, header, lead, main, company = (
        _html(keys, name) for name in ("Title", "Header", "Intro", "Body", "CompanyInformation")
    )
    plain = plain_words(f"{lead} {main}", "html")
    facts = "".join(f"<li>{html_of(one)}</li>" for one in _facts(values) if not is_repeated(one, f"{plain} {title}"))
    quotes, repeated = _quotes(values, plain)
    links = linked_lines(
        (string_of(one, "Url"), string_of(one, "Title")) for one in _maps(values, "ExternalLinks", "ExternalLink")
    )
    body = [header, main, f"<ul>{facts}</ul>" if facts else "", quotes, links, _html(keys, "LegalReference"), company]
    addresses = addresses_of(values)
    return ForeignText(
        system=SYSTEM,
        id=identity(values),
        place=release.place,
        title=title or plain_words(heading, "html"),
        body="\n".join(filter(None, body)),
        standing="public" if times.published else "unknown",
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        lead=lead,
        slug=name_in(next(iter(addresses), "")).partition(",")[0],
        addresses=addresses,
        type_words=tuple(
            filter(None, [_TYPES.get(string_of(values, "InformationType"), string_of(values, "InformationType"))])
        ),
        terms=tuple(_terms(values)),
        contact_html=string_of(values, "HtmlContact") or html_of(string_of(values, "Contact")),
        organisation=keys.string("sourcename"),
        language=keys.string("languagecode"),
        translation_of=original,
        pictures=tuple(_pictures(values, find)),
        documents=tuple(_documents(values, find)),
        assumptions=times.assumptions,
        rest=(*times.rest, *repeated, *_beside(values), *keys.rest()),
    )


def identity(values: Mapping[str, Any]) -> str:
    """The id of a release: the number in its address at news.cision.com, which saved pages and RSS have as well; else the feed's."""
    return id_in(string_of(values, "CisionWireUrl")) or string_of(values, "EncryptedId") or string_of(values, "Id")


def id_in(address: str) -> str:
    """The id of the release at an address, with the language that stands there; empty when it is none of news.cision.com."""
    found = _WIRE.search(address)
    return "/".join(filter(None, found.groups())) if found else ""


def addresses_of(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Where the release lay, the sender's own site first."""
    keys = ("CanonicalUrl", "PublicUrl", "SyndicatedUrl", "CisionWireUrl")
    return tuple(dict.fromkeys(one for key in keys if "://" in (one := string_of(values, key))))


def _utc(values: Mapping[str, Any], key: str) -> str:
    """A time, which is UTC where its name says so and its value does not."""
    plain, named = string_of(values, key), string_of(values, f"{key}Utc")
    return plain or (named if re.search(r"(?:Z|[+-]\d\d:?\d\d)\Z", named) or not named else f"{named}Z")


def _html(keys: Keys, name: str) -> str:
    """A field as HTML: its own HTML, or its plain text when that has no words."""
    marked, plain = keys.string(f"html{name}".casefold()), keys.string(name.casefold())
    return marked if marked and plain_words(marked, "html") else html_of(plain)


def _maps(values: Mapping[str, Any], key: str, *names: str) -> Iterator[Mapping[str, Any]]:
    return (one for one in many(values.get(key), *names) if isinstance(one, dict))


def _facts(values: Mapping[str, Any]) -> Iterator[str]:
    found = (word_in(one, "text", "Text") for one in many(values.get("QuickFacts"), "QuickFact", "string"))
    return filter(None, found)


def _quotes(values: Mapping[str, Any], plain: str) -> tuple[str, tuple[Rest, ...]]:
    """Quotes that the text does not have, as HTML, and those that it has, which Cision shows once more beside it."""
    shown, repeated = "", []
    for one in _maps(values, "Quotes", "ReleaseQuote", "Quote"):
        said, who = word_in(one, "Text", "text"), string_of(one, "Author")
        if is_repeated(said, plain):
            repeated.append(Rest("Quotes", f"{said}\n{who}", text("The quote stands in the text, too.")))
        elif said:
            lines = "<br>".join(escape(one, quote=False) for one in (said, who) if one)
            shown += f"<blockquote><p>{lines}</p></blockquote>"
    return shown, tuple(repeated)


def _terms(values: Mapping[str, Any]) -> Iterator[ForeignTerm]:
    for one in many(values.get("Keywords"), "Keyword", "string"):
        label = word_in(one, "Value", "text", "Name")
        if label:
            yield ForeignTerm("Keywords", label)
    for one in _maps(values, "Categories", "ReleaseCategory", "Category"):
        if string_of(one, "Name"):
            yield ForeignTerm("Categories", string_of(one, "Name"), string_of(one, "Code"))


def _pictures(values: Mapping[str, Any], find: Callable[[str], bytes]) -> Iterator[ForeignFile]:
    for one in _maps(values, "Images", "ReleaseImage", "Image"):
        address = next(
            (found for key in ("DownloadUrl", "HighQualityUrl", "Url") if (found := string_of(one, key))), ""
        )
        data = find(address) or find(string_of(one, "FileName"))
        title = "" if _is_file_name(string_of(one, "Title")) else string_of(one, "Title")
        shown = [part for part in dict.fromkeys((title, string_of(one, "Description"))) if part]
        yield ForeignFile(address, "", " – ".join(shown), string_of(one, "Photographer"), "", data)


def _is_file_name(title: str) -> bool:
    """Whether the title of a picture is only the name of its file."""
    return " " not in title or is_machine_alt(title)


def _documents(values: Mapping[str, Any], find: Callable[[str], bytes]) -> Iterator[ForeignFile]:
    for one in _maps(values, "Files", "ReleaseFile", "File"):
        address, name = string_of(one, "Url"), string_of(one, "FileName")
        title = string_of(one, "Title") or string_of(one, "Description")
        yield ForeignFile(address or name, title=title, data=find(address) or find(name))


def _beside(values: Mapping[str, Any]) -> Iterator[Rest]:
    """What Cision used for other channels than the text."""
    if string_of(values, "SocialMediaPitch"):
        why = text("A description for search engines: pressgen makes it from the lead.")
        yield Rest("SocialMediaPitch", string_of(values, "SocialMediaPitch"), why)
    for one in _maps(values, "Images", "ReleaseImage", "Image"):
        if string_of(one, "Title") and _is_file_name(string_of(one, "Title")):
            yield Rest("Images", string_of(one, "Title"), text("the description of a picture, made by a program"))
    symbols = [string_of(one, "Symbol") for one in _maps(values, "Tickers", "Ticker")]
    if any(symbols):
        yield Rest("Tickers", "", text("A value for programs: {value}", value=", ".join(filter(None, symbols))))
    if str(values.get("IsRegulatory")).casefold() == "true":
        yield Rest("IsRegulatory", "", text("A value for programs: {value}", value="true"))
