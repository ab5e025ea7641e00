"""One made-up release, drawn with dice that fall the same way for the same newsroom and number. Number 0 is the newest."""

import random
import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple, TypeVar

import phrases

T = TypeVar("T")

NOW = datetime(2026, 11, 1, 12)  # noqa: DTZ001 -- the clock on the wall of the newsroom
YEARS = 12
"""Releases are spread over so many years, or over fewer when there are few."""
EMBARGOED, DRAFT, WITHDRAWN, CHANGED = 89, 101, 211, 25
"""Every so manyth release is one."""
TYPES = ("press-release", "news", "news", "news", "press-release", "invitation", "statement", "opinion")


class Newsroom(NamedTuple):
    """What decides everything."""

    releases: int
    seed: int = 1

    @property
    def contacts(self) -> int:
        """How many people answer for them."""
        return max(12, min(240, self.releases // 40))


def slug(text: str) -> str:
    """A file's name for a text: "Så här" becomes "sa-har"."""
    folded = text.lower().translate(str.maketrans("åäöé", "aaoe"))
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-")


def contact(number: int) -> str:
    """The name of somebody: the first so many of a thousand are the newsroom's contacts."""
    rounds, first = divmod(number, len(phrases.FIRST_NAMES))
    return f"{phrases.FIRST_NAMES[first]} {phrases.LAST_NAMES[(number + rounds) % len(phrases.LAST_NAMES)]}"


def role(number: int) -> str:
    """What they do."""
    return phrases.ROLES[number % len(phrases.ROLES)]


def party(number: int) -> str:
    """Of elected representatives, whom the role tells; empty for all others."""
    elected = role(number).startswith(("ordförande", "kommunalråd"))
    return phrases.PARTIES[number % len(phrases.PARTIES)] if elected else ""


def phone(number: int) -> str:
    """A number that nobody has."""
    return f"08-465 004 {number % 100:02}" if number % 2 else f"070-174 06 {5 + number % 95:02}"


class Release:
    """Draws what it says from dice of its own."""

    def __init__(self, room: Newsroom, number: int) -> None:
        self.room = room
        self.number = number
        self._dice = random.Random(f"{room.seed}:{number}")
        self.is_english = number % 60 == 59
        self.is_yaml = number % 12 == 11
        self.has_image = number % 40 == 7
        self.has_attachment = number % 60 == 9
        titles = phrases.ENGLISH_TITLES if self.is_english else phrases.TITLES
        self.title = self._capital(self.filled(self._one(titles)))

    @property
    def published(self) -> datetime:
        """When it is published, in the newsroom's time; in the future when it is under embargo."""
        if self.number % EMBARGOED == EMBARGOED - 1:
            return NOW + timedelta(hours=self.number + 1)
        a_year = max(60, self.room.releases // YEARS)
        day = NOW - (self.number + 1) * timedelta(days=365) / a_year
        return day.replace(hour=7 + self.number % 10)  # never in the hour that comes twice in October

    @property
    def is_public(self) -> bool:
        """Whether the site shows it."""
        return self.published <= NOW and self.number % DRAFT != DRAFT - 1

    @property
    def stem(self) -> str:
        """Its file without the ending, from the newsroom's folder."""
        return f"content/releases/{self.published.year}/{slug(self.title)}-{self.number:06}"

    @property
    def path(self) -> str:
        """Its file."""
        return f"{self.stem}.{'yaml' if self.is_yaml else 'md'}"

    def source(self) -> str:
        """What is in the file."""
        body = self.body()
        if self.is_yaml:
            lines = "".join(f"  {line}\n" if line else "\n" for line in body.splitlines())
            return f"{self.front()}body: |\n{lines}"
        return f"---\n{self.front()}---\n{body}"

    def front(self) -> str:
        """Its keys, as people write them: quotation marks only where they must be."""
        keys = {
            "id": f"n-{self.number:06}",
            "title": _written(self.title),
            "type": self._one(TYPES),
            "published": self.published.strftime("%Y-%m-%d" if self.number % 3 == 0 else "%Y-%m-%d %H:%M"),
            **self._sometimes(),
            "topics": _listed(slug(topic) for topic in self._some(phrases.TOPICS, 1, 3)),
            "categories": _listed(slug(topic) for topic in self._some(phrases.CATEGORIES, 1, 1)),
            "regions": _listed(slug(topic) for topic in self._some(phrases.REGIONS, 0, 1)),
            "contacts": self._contacts(),
        }
        return "".join(f"{key}:{_after(value)}\n" for key, value in keys.items() if value)

    def _sometimes(self) -> dict[str, str]:
        """Keys that only some have."""
        number = self.number
        found = {
            "status": "draft" if number % DRAFT == DRAFT - 1 else "",
            "language": "en" if self.is_english else "",
            "organisation": slug(self._one(phrases.ORGANISATIONS)) if number % 5 == 4 else "",
            "department": slug(self._one(phrases.DEPARTMENTS)) if number % 5 == 1 else "",
            "aliases": f"[/nyheter/{number}/]" if number % 30 == 3 else "",
            "related": f"[n-{earlier(self.room, number).number:06}]" if number % 8 == 5 else "",
        }
        if not self.is_english and self._dice.random() < 0.6:
            found["lead"] = _written(self._capital(self.filled(self._one(phrases.LEADS))))
        return found | self._later() | self._beside()

    def _later(self) -> dict[str, str]:
        """What has become of it."""
        found = {}
        if self.number % CHANGED == CHANGED - 1:
            day = f"{self.published + timedelta(days=2):%Y-%m-%d}"
            found["updated"] = day
            found["changes"] = f"[{{date: {day}, note: Ett telefonnummer är rättat.}}]"
        if self.number % WITHDRAWN == WITHDRAWN - 1:
            day = f"{self.published + timedelta(days=3):%Y-%m-%d}"
            found["withdrawn"] = f"{{date: {day}, reason: Uppgifterna var fel.}}"
        return found

    def _beside(self) -> dict[str, str]:
        """Files beside it."""
        found, name = {}, self.stem.rpartition("/")[2]
        if self.has_image:
            alt = f"Två personer bär skyltar vid {self._one(phrases.THINGS)}"
            found["image"] = f"{{src: {name}.png, alt: {alt}, credit: {contact(self.number)}}}"
        if self.has_attachment:
            found["attachments"] = f"[{{src: {name}.pdf, title: Hela beslutet}}]"
        return found

    def _contacts(self) -> str:
        ids = [slug(contact(number)) for number in self._some(range(self.room.contacts), 1, 2)]
        if self.number % 15 == 2:
            other = self._dice.randrange(self.room.contacts, 1000)
            return (
                f"\n  - {ids[0]}\n  - name: {contact(other)}\n    role: {role(other)}\n    phone: {phone(self.number)}"
                + (f"\n    party: {party(other)}" if party(other) else "")
            )
        if self.number % 70 == 1:
            return f"\n  - {{contact: {ids[0]}, role: {self._one(phrases.ROLES)}}}"
        return _listed(ids)

    def body(self) -> str:
        """The text: paragraphs, with quotes, headings and lists among them."""
        if self.is_english:
            return "\n\n".join(self._paragraph(phrases.ENGLISH_SENTENCES) for _ in range(4)) + "\n"
        blocks = [self._paragraph(phrases.SENTENCES) for _ in range(self._dice.randint(3, 7))]
        for _ in range(self._dice.randint(0, 3)):
            blocks.insert(self._dice.randint(1, len(blocks)), self._quote())
        if self._dice.random() < 0.5:
            blocks.insert(self._dice.randint(1, len(blocks)), self._list())
        places = self._some(range(1, len(blocks)), 0, 2)
        for at, heading in zip(places, self._some(phrases.HEADINGS, 2, 2), strict=False):
            blocks[at] = f"## {heading}\n\n{blocks[at]}"
        return "\n\n".join(blocks) + "\n"

    def _paragraph(self, sentences: Sequence[str]) -> str:
        chosen = self._some(sentences, 2, 5)
        return " ".join(self._capital(self.filled(sentence)) for sentence in chosen)

    def _quote(self) -> str:
        speaker = self._dice.randrange(1000)
        said = self.filled(self._one(phrases.QUOTES))
        who = f"{contact(speaker)} ({party(speaker)})" if party(speaker) else contact(speaker)
        return f"{self._one(phrases.DASHES)}{said}, {self._one(phrases.VERBS)} {who}, {role(speaker)}."

    def _list(self) -> str:
        bullet = self._one(phrases.BULLETS)
        items = [self.filled(item) for item in self._some(phrases.ITEMS, 2, 5)]
        signs = [bullet.replace("1", str(number)) for number in range(1, len(items) + 1)]
        return "\n".join([self._one(phrases.LIST_LEADS), *map(str.__add__, signs, items)])

    def filled(self, text: str) -> str:
        """The text with words in its braces."""
        return re.sub(r"{(\w+)}", lambda match: self._word(match[1]), text)

    def _word(self, name: str) -> str:
        dice = self._dice
        if name in ("earlier", "link"):
            other = earlier(self.room, self.number)
            return other.title if name == "earlier" else f"../{other.path.removeprefix('content/releases/')}"
        if name in _LISTS:
            word = self._one(_LISTS[name.lower()])
            return self._capital(word) if name[0].isupper() else word
        numbers = {
            "n": f"{dice.randint(2, 90)}00",
            "small": str(dice.randint(2, 9)),
            "percent": str(dice.randint(11, 97)),
            "money": str(dice.randint(2, 180)),
            "day": str(dice.randint(1, 28)),
            "year": str(self.published.year - dice.randint(0, 3)),
            "phone": phone(dice.randrange(200) | 1),  # the switchboard's: mobile numbers belong to people
        }
        return numbers[name]

    def _capital(self, text: str) -> str:
        return text[:1].upper() + text[1:]

    def _one(self, values: Sequence[str]) -> str:
        return self._dice.choice(values)

    def _some(self, values: Sequence[T], least: int, most: int) -> list[T]:
        return self._dice.sample(values, self._dice.randint(least, most))


_LISTS: dict[str, Sequence[str]] = {
    "place": phrases.PLACES,
    "place2": phrases.PLACES,
    "thing": phrases.THINGS,
    "group": phrases.GROUPS,
    "month": phrases.MONTHS,
    "weekday": phrases.WEEKDAYS,
    "board": phrases.BOARDS,
    "Board": phrases.BOARDS,
}


@lru_cache(maxsize=1000)
def earlier(room: Newsroom, number: int) -> Release:
    """A public release that is older than the one of this number; the oldest has only a newer one."""
    others = [*range(number + 1, min(number + 5, room.releases)), *range(min(number, room.releases) - 1, -1, -1)]
    return next(other for other in (Release(room, one) for one in others) if other.is_public and not other.is_english)


def _written(text: str) -> str:
    """As YAML: in quotation marks when it must be."""
    return f'"{text}"' if ": " in text or text[0] in "\"'-*&[{#" else text


def _after(value: str) -> str:
    """A value after its key's colon."""
    return value if value.startswith("\n") else f" {value}"


def _listed(ids: Iterable[str]) -> str:
    found = list(ids)
    return f"[{', '.join(found)}]" if found else ""
