"""PG129: a language that pressgen has no words in.

pressgen has menus, headings and dates in Swedish and English. On pages in another language, these are in English. The
page tells browsers and screen readers which parts are in which language, so that English is not read aloud as if it
were Finnish. Your own texts stay as they are.

In pressgen.yaml, the language applies to the whole site, so this is often a mistake. `se` is Northern Sami; Swedish is
`sv`. If you publish single texts in other languages, you do not need to do anything. To turn the note off, write
`rules: {PG129: "off"}` in pressgen.yaml.
"""

from collections.abc import Iterator

from pressgen import languages
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import PlainPage, Release, Source
from pressgen.problems import Fix, text


def newsroom_words(newsroom: Newsroom) -> Iterator[Finding]:
    """The newsroom's own language."""
    tag = newsroom.site.config.language
    if languages.theme_language(tag) != tag:
        message = text(
            "pressgen has no words in the language “{tag}”: readers get English menus, headings and dates.", tag=tag
        )
        hint = text("pressgen speaks these languages: {known}.", known=", ".join(languages.MESSAGE_LANGUAGES))
        fix = None
        if tag.partition("-")[0] == "se":
            hint, fix = text("This is Northern Sami. Swedish is “sv”."), Fix("sv", safe=False)
        yield finding(newsroom.sources.config_source, ("language",), message, hint, fix)


def text_words(newsroom: Newsroom) -> Iterator[Finding]:
    """The first text in each language that is not the newsroom's."""
    seen = {newsroom.site.config.language}
    for source, tag in _written(newsroom):
        if tag not in seen and languages.theme_language(tag) != tag and source.has("language"):
            seen.add(tag)
            message = text(
                "pressgen has no words in the language “{tag}”: around these texts, headings and dates are in English.",
                tag=tag,
            )
            hint = text("The texts stay as they are, and nothing needs to be done.")
            if tag.partition("-")[0] == "se":
                hint = text("This is Northern Sami. Swedish is “sv”.")
            yield finding(source, ("language",), message, hint)


def _written(newsroom: Newsroom) -> Iterator[tuple[Source, str]]:
    for source in newsroom.sources.files:
        if isinstance(source.record, Release | PlainPage):
            yield source, source.record.language
