"""A folder of saved pages. Rules of the user's say where the parts of a text are; without any, the page is looked at."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import name_in, site_of
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.feed_site import read_times
from pressgen.importers.archives.mended_text import mended
from pressgen.importers.archives.page_facts import PageFacts, read_facts
from pressgen.importers.archives.page_files import PageFiles
from pressgen.importers.archives.page_parts import find_body, take_around
from pressgen.importers.archives.page_rules import PageRules, read_rules, rules_for
from pressgen.importers.characters import MAIL, one_line
from pressgen.importers.dates import read_date_line
from pressgen.importers.furniture import PAGE
from pressgen.importers.html import read_html
from pressgen.importers.html_depth import TOO_DEEP, is_too_deep
from pressgen.importers.words import words
from pressgen.model.foreign import Assumption, ForeignPerson, ForeignText, Rest, Trouble
from pressgen.problems import text

HTML_ENDINGS = (".html", ".htm", ".xhtml")
_LEAST = 20
"""Words of a text: pages with fewer are forms, lists or notices."""
_LEAD = re.compile(r"(?:\A|[\s_-])(?:ingress|preamble|lead|intro)(?:\Z|[\s_-])", re.IGNORECASE)
_NAMED_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/]?(\d\d)[-_/]?(\d\d)(?!\d)")
_TAG = re.compile(r"<[^>]*>")
_PHONE = re.compile(r"\+?\d[\d\s()–-]{5,}\d")


class _Parts(NamedTuple):
    """The parts of a page, each taken out of it."""

    body: str
    title: str = ""
    lead: str = ""
    date: str = ""
    people: tuple[ForeignPerson, ...] = ()
    left: str = ""
    """Words of contacts that are no value."""
    line: str = ""
    """A line of the text that is a day; of which, nobody says."""


def read_html_pages(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The texts of the pages. PressgenError when there is no page, when a rule cannot be used, or when no page has what it names."""
    paths = [one for one in sorted(files) if one.lower().endswith(HTML_ENDINGS)]
    if not paths:
        raise PressgenError(
            text("There is no saved page in the files."),
            text("Save each page in the browser (Ctrl+S) into one folder."),
        )
    rules = read_rules(asked.rules)
    finder = PageFiles(files, ("",))
    found_any = False
    for path in paths:
        for one in _read(path, files[path], finder, asked, rules):
            found_any = found_any or isinstance(one, ForeignText)
            yield one
    if rules and not found_any:
        selectors = ", ".join(one["body"] for one in rules.values())
        raise PressgenError(
            text("None of the pages has an element {selector}, which the rules name as the text.", selector=selectors),
            text("Look into the source of a page (Ctrl+U), and name the class or id around its text."),
        )


def _read(
    path: str, data: bytes, finder: PageFiles, asked: Asked, all_rules: dict[str, PageRules]
) -> Iterator[ForeignText | Trouble]:
    source, notes = mended(data)
    for note in notes:
        yield Trouble(path, note, harmless=True)
    if is_too_deep(source):
        yield Trouble(path, TOO_DEEP, _TAG.sub(" ", source))
        return
    soup = BeautifulSoup(source, "lxml")
    facts = read_facts(soup)
    host = site_of(facts.address)
    rules = rules_for(host, all_rules)
    whole = _words(soup)
    parts = _by_rules(soup, rules) if rules else _by_looks(soup, facts)
    if parts is None or words(_plain(parts.body)).total() < (1 if rules else _LEAST):
        why = (
            text("It has no element {selector}, which the rules name as the text.", selector=rules["body"])
            if rules
            else text("It has no text of some sentences.")
        )
        yield Trouble(path, why, whole, harmless=True)
        return
    yield _text(path, facts, parts, whole, finder, asked)


def _text(  # noqa: PLR0917 -- a page, and what is known around it
    path: str, facts: PageFacts, parts: _Parts, whole: str, finder: PageFiles, asked: Asked
) -> ForeignText:
    guess = parts.date or _named_day(facts.address or path, asked) or parts.line
    times = read_times(facts.published or _day(guess), facts.updated, asked)
    folder = path.rpartition("/")[0] + "/" if "/" in path else ""
    address = facts.address or f"/{path}"
    assumptions = times.assumptions
    if times.published and not facts.published:
        said = guess if guess in (parts.date, parts.line) else ""
        why = (
            text("The page shows the day “{written}”.", written=one_line(said))
            if said
            else text("The day stands in the address of the page, or in the name of its file.")
        )
        assumptions = (*assumptions, Assumption("published", why))
    return ForeignText(
        system="html",
        id=facts.address.partition("://")[2].removeprefix("www.") or path,
        place=path,
        title=parts.title or facts.title,
        body=parts.body,
        standing="public",
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        lead=parts.lead,
        slug=name_in(address),
        addresses=(address,),
        people=parts.people,
        language=facts.language,
        pictures=tuple(finder.inside(parts.body, address, folder)),
        assumptions=assumptions,
        rest=(*times.rest, *_around(parts, whole)),
    )


def _around(parts: _Parts, whole: str) -> Iterator[Rest]:
    """The words of the page that are in none of its parts."""
    said = "\n".join([_plain(parts.body), _plain(parts.lead), parts.title, parts.left])
    people = "\n".join("\n".join([one.name, one.role, *one.phones, one.email]) for one in parts.people)
    outside = words(whole) - words(f"{said}\n{people}")
    lines = "\n".join(" ".join([word] * count) for word, count in outside.items())
    yield Rest("page", lines, PAGE)
    if parts.left:
        yield Rest("contacts", parts.left, text("It is no name, role, number or address."))


def _by_rules(soup: BeautifulSoup, rules: PageRules) -> _Parts | None:
    """The parts that the rules name; None when the page has no such text."""
    for node in soup.select(rules["without"]) if rules.get("without") else ():
        if not node.decomposed:
            node.extract()
    found = {key: soup.select(rules[key]) for key in ("title", "lead", "date", "contacts") if rules.get(key)}
    taken = {key: [one.extract() for one in many if not one.decomposed] for key, many in found.items()}
    named = list(soup.select(rules["body"]))
    bodies = [one for one in named if not any(one is not other and other in one.parents for other in named)]
    if not bodies:
        return None
    people = [_person(one) for one in taken.get("contacts", ())]
    return _Parts(
        "\n".join(map(str, bodies)),
        one_line(" ".join(one.get_text(" ") for one in taken.get("title", ())[:1])),
        "\n".join(map(str, taken.get("lead", ()))),
        " ".join(str(one.get("datetime") or one.get_text(" ")) for one in taken.get("date", ())[:1]),
        tuple(person for person, _ in people if person.name),
        "\n".join(left for _, left in people if left),
    )


def _by_looks(soup: BeautifulSoup, facts: PageFacts) -> _Parts | None:
    """The parts of a page that nothing is known of."""
    heading = soup.find("h1")
    title = one_line(heading.get_text(" ")) if heading else one_line(facts.title)
    times = [one for one in soup.find_all("time") if one.get("datetime")]
    body = find_body(soup)
    if body is None:
        return None
    if not title and soup.title:
        title = one_line(re.split(r"\s[|–—-]\s", soup.title.get_text())[0])
    take_around(body)
    inner = body.find("h1")
    if inner and one_line(inner.get_text(" ")) == title:
        inner.extract()
    lead = next((one for one in body.find_all(["p", "div"]) if _LEAD.search(" ".join(one.get("class") or []))), None)
    shown, line = (str(times[0].get("datetime")), "") if times else ("", _shown_day(body))
    made = str(lead.extract()) if lead and lead.get_text(strip=True) else ""
    return _Parts(str(body), title, made, shown, line=line)


def _named_day(place: str, asked: Asked) -> str:
    """The last day in an address or the name of a file, not later than today: "2014-08-07" of "nyheter/20140807.html"."""
    today = asked.now.astimezone(asked.zone).date().isoformat()
    found = ("-".join(one.groups()) for one in _NAMED_DAY.finditer(place))
    return next((day for day in reversed([*found]) if _is_day(day) and day <= today), "")


def _is_day(written: str) -> bool:
    try:
        return bool(date.fromisoformat(written))
    except ValueError:
        return False


def _shown_day(body: Tag) -> str:
    """The first short line of the text that is a day."""
    lines = [one_line(one) for one in body.get_text("\n").split("\n")]
    return next((one for one in lines[:60] if one and read_date_line(one)), "")


def _day(written: str) -> str:
    """A day as it is written for machines; what else is written stays, and is told of."""
    found = read_date_line(one_line(written)) if written else None
    return found.at.isoformat() if found and found.has_time else found.at.date().isoformat() if found else written


def _person(node: Tag) -> tuple[ForeignPerson, str]:
    """A contact: name, role, numbers and address by their looks; and the words of it that are none of these."""
    lines = [one for one in map(one_line, node.get_text("\n").split("\n")) if one]
    mail = next((found[0] for line in lines if (found := MAIL.search(line))), "")
    phones = tuple(found[0] for line in lines for found in [_PHONE.search(line)] if found)
    plain = [one for one in lines if not MAIL.search(one) and not _PHONE.search(one) and not one.endswith(":")]
    name, role = (*plain, "", "")[:2]
    rest: Counter[str] = words("\n".join(lines)) - words("\n".join([name, role, *phones, mail]))
    return ForeignPerson(name, role, "", phones, mail), " ".join(rest.elements())


def _plain(html: str) -> str:
    return read_html(f"<html><body>{html}</body></html>", whole=True).words if html else ""


def _words(soup: BeautifulSoup) -> str:
    return read_html(str(soup), whole=True).words
