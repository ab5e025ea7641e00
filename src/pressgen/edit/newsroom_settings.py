"""What a new newsroom is made with, as the answers to the questions of `pressgen init`."""

import re
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit

from pressgen import paths
from pressgen.model.value import Value

_UNSAFE = re.compile(r"[^\w .,:;/&'’()+–-]")
"""Signs that mean something in YAML's double quotation marks or in Markdown."""

_GENITIVE = re.compile(r"(?<![aeiouy])(?<!for)s\Z")
"""The s at the end of most names of municipalities, which is not part of the place's name."""


class NewsroomSettings(Value, frozen=True):
    """The settings of a new newsroom, all of them valid. The standard ones are of a made-up municipality."""

    name: str = "Exempelköpings kommun"
    language: str = "sv"
    """The language of the starter's texts: "sv" or "en"."""
    url: str = "https://press.exempelkoping.example/"
    timezone: str = "Europe/Stockholm"
    accent: str = "#00507d"
    since: date = date(2026, 1, 1)
    """A day when the host of `url` was the newsroom's: today, for a new one (RFC 4151, section 2.1)."""

    @property
    def organisation(self) -> str:
        """The id of the organisation, which is its file's name and part of its page's address."""
        return paths.slug(self.name)[:60].strip("-") or "organisation"

    @property
    def _host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def _mail_domain(self) -> str:
        """Under .example, since an address that `init` makes up must be nobody's."""
        return self._host.removeprefix("press.") if self._host.endswith(".example") else "exempelkoping.example"

    def placeholders(self) -> Mapping[str, str]:
        """What stands in the files of the starter for what is to be filled in."""
        return {
            "@NAME@": self.name,
            "@URL@": self.url,
            "@HOST@": self._host,
            "@DOMAIN@": self._mail_domain,
            "@ZONE@": self.timezone,
            "@ACCENT@": self.accent,
            "@SINCE@": self.since.isoformat(),
            "@ORGANISATION@": self.organisation,
        }


def example_url(name: str) -> str:
    """An address for a newsroom of this name, under .example, which nobody can own (RFC 2606, section 2).

    “Storköpings kommun” becomes https://press.storkoping.example/: the s of a genitive goes, that of Borås or Hagfors stays.
    """
    words = paths.slug(name).split("-")
    host = _GENITIVE.sub("", words[0]) if words[1:] == ["kommun"] else "-".join(words)
    return f"https://press.{host[:60].strip('-') or 'organisation'}.example/"


def unsafe_sign(name: str) -> str:
    """The first sign in a name that cannot stand in the starter's files as it is; empty when there is none."""
    found = _UNSAFE.search(name)
    return found[0] if found else ""
