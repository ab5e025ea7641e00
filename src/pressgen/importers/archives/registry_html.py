"""The part of the fidelity report for people that is about the registries: who and what was joined, why, and what was kept apart."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from pressgen.importers.archives.report import CERTAINTIES, KINDS, Say
from pressgen.model.registry import KeptApart, RegistryEntry, RegistryReport
from pressgen.problems import Text, text

_PLACES = 20
"""Places of texts that are shown; the other report has all."""


def registry_html(found: RegistryReport, say: Say) -> Iterator[Markup]:
    """The part with its heading; nothing when there is nothing to say."""
    if not found.entries and not found.apart:
        return
    yield _tag("h2", say(text("Registry")))
    confirm = text("People, organisations, boilerplates and terms that the texts name, each once. Please confirm what was joined, and what was not.")  # fmt: skip
    yield _tag("p", say(confirm))
    for kind, label in KINDS.items():
        entries = sorted((one for one in found.entries if one.kind == kind), key=_doubtful_first)
        apart = [one for one in found.apart if one.kind == kind]
        if entries or apart:
            new = sum(one.is_new for one in entries)
            count = text("{label}: {new} new, {known} that were here", label=say(label), new=new, known=len(entries) - new)  # fmt: skip
            yield _tag("h3", say(count))
            yield from _apart(apart, say)
            for one in entries:
                yield from _entry(one, say)


def _doubtful_first(one: RegistryEntry) -> tuple[bool, bool, str]:
    """What a person should look at first: joined without proof, then joined at all."""
    return (one.certainty == "sure" or not one.why, not one.why, one.label.casefold())


def _apart(apart: Iterable[KeptApart], say: Say) -> Iterator[Markup]:
    for one in apart:
        yield Markup("<details><summary>{}: {}</summary>").format(
            say(text("Kept apart")), " | ".join(label.partition(" · ")[0] for label in one.labels)
        )
        yield _tag("p", say(one.why))
        yield _list(one.labels)
        yield _places(one.texts, say)
        yield Markup("</details>")


def _entry(one: RegistryEntry, say: Say) -> Iterator[Markup]:
    standing = say(text("new")) if one.is_new else say(text("was here"))
    count = say(text("texts: {count}", count=len(one.texts)))
    certainty = f" · {say(CERTAINTIES[one.certainty])}" if one.why else ""
    yield Markup("<details><summary>{} · {} · {}{}</summary>").format(one.label, standing, count, certainty)
    yield Markup("<p><code>{}</code></p>").format(one.path)
    if one.spellings:
        yield _tag("p", say(text("Written as: {spellings}", spellings=" | ".join(one.spellings))))
    yield _list(map(say, one.why))
    yield _list(one.details)
    yield _places(one.texts, say)
    yield Markup("</details>")


def _places(places: tuple[str, ...], say: Say) -> Markup:
    more = text("and {count} more", count=len(places) - _PLACES)
    shown = [*places[:_PLACES], *([say(more)] if len(places) > _PLACES else [])]
    return Markup("<p><small>{}</small></p>").format("; ".join(shown))


def _list(lines: Iterable[str | Text]) -> Markup:
    items = [Markup("<li>{}</li>").format(one) for one in lines]
    return Markup("<ul>{}</ul>").format(Markup("\n").join(items)) if items else Markup()


def _tag(name: str, inside: str) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(name, inside)
