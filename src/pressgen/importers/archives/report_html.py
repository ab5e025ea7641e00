"""The fidelity report for people, `import-report.html`: totals, then each text with what became of it."""

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from pressgen.importers.archives.registry_html import registry_html
from pressgen.importers.archives.report import OUTCOMES, STATES, Say
from pressgen.model.fidelity import Fidelity, FieldFate, Outcome, State, TextFate, WordCount
from pressgen.problems import Text, text
from pressgen.tool_page import BASE_STYLE, DARK_STYLE, tool_page

_STYLE = f"""\
{BASE_STYLE}.scroll{{overflow-x:auto}}
table{{border-collapse:collapse}}th,td{{overflow-wrap:normal;border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}}
td.number{{text-align:end}}
details{{border:1px solid var(--line);border-radius:.25rem;margin:.5rem 0;padding:.25rem .75rem}}
summary{{min-height:1.5rem;cursor:pointer}}
.bad{{background:var(--old)}}.good{{background:var(--new)}}
.bad,.good{{padding:.5rem .75rem;border-radius:.25rem}}
{DARK_STYLE}"""
_LONGEST = 400
"""Characters of a value that are shown; the other report has all of it."""
_WORDS: tuple[tuple[str, Text], ...] = (
    ("source", text("in the export")),
    ("kept", text("in the texts")),
    ("read", text("made into values: dates, contacts, topics")),
    ("dropped", text("left out, and listed below")),
)
_TELLING: tuple[Outcome, ...] = ("dropped", "changed", "guessed")


def report_html(fidelity: Fidelity, say: Say, language: str) -> str:
    """The report as one page, in the language of `say`, whose tag is `language`."""
    title = say(text("What became of the archive"))
    return tool_page(title, [_tag("h1", title), *_Writer(fidelity, say).body()], language, _STYLE)


class _Writer:
    def __init__(self, fidelity: Fidelity, say: Say) -> None:
        self._fidelity, self._say = fidelity, say

    def body(self) -> Iterator[Markup]:
        found, say = self._fidelity, self._say
        yield _tag("p", say(text("Import of {source}, read as {format}.", source=found.source, format=found.format)))
        yield self._verdict()
        yield _tag("h2", say(text("Texts")))
        yield _list(f"{say(label)}: {found.count(state)}" for state, label in STATES.items() if found.count(state))
        yield _tag("h2", say(text("Words")))
        yield _list(f"{say(label)}: {getattr(found.words, name)}" for name, label in _WORDS)
        yield from self._table()
        yield from registry_html(found.registry, say)
        for state, label in STATES.items():
            yield from self._texts(state, say(label))

    def _verdict(self) -> Markup:
        if self._fidelity.is_faithful:
            sentence = text("Every word of the export is in the newsroom or listed here, and none was invented.")
            return Markup('<p class="good">{}</p>').format(self._say(sentence))
        sentence = text("Not every word is accounted for. Look at the texts that are marked below.")
        return Markup('<p class="bad">{}</p>').format(self._say(sentence))

    def _table(self) -> Iterator[Markup]:
        """How many values of each field were kept, changed, guessed, dropped."""
        rows = self._fidelity.fields()
        if not rows:
            return
        caption = self._say(text("Values by field"))
        head = Markup("").join(Markup('<th scope="col">{}</th>').format(self._say(one)) for one in OUTCOMES.values())
        yield _tag("h2", caption)
        yield Markup(
            '<div class="scroll" role="region" aria-label="{}" tabindex="0"><table><thead><tr><th scope="col">{}</th>{}</tr></thead><tbody>'
        ).format(caption, self._say(text("field")), head)
        for name, row in rows.items():
            cells = Markup("").join(Markup('<td class="number">{}</td>').format(row[one]) for one in OUTCOMES)
            yield Markup('<tr><th scope="row"><code>{}</code></th>{}</tr>').format(name, cells)
        yield Markup("</tbody></table></div>")

    def _texts(self, state: State, label: str) -> Iterator[Markup]:
        found = [one for one in self._fidelity.texts if one.state == state]
        if not found:
            return
        yield _tag("h2", f"{label} ({len(found)})")
        for one in found:
            yield from self._text(one)

    def _text(self, fate: TextFate) -> Iterator[Markup]:
        mark = "" if fate.words.is_exact and fate.state != "refused" else " ⚠"
        counts = ", ".join(
            f"{self._say(OUTCOMES[one])} {len(fate.with_outcome(one))}" for one in OUTCOMES if fate.with_outcome(one)
        )
        shown = f" · {counts}" if counts else ""
        yield Markup("<details><summary>{}{}{}</summary>").format(fate.title or fate.place, shown, mark)
        yield Markup("<p><code>{}</code>{}</p>").format(
            fate.place, Markup(" → <code>{}</code>").format(fate.path) if fate.path else ""
        )
        if fate.why:
            yield _tag("p", self._say(fate.why))
        yield from self._fields(fate)
        yield from self._count(fate.words)
        yield Markup("</details>")

    def _fields(self, fate: TextFate) -> Iterator[Markup]:
        for outcome in _TELLING:
            lines = [self._field(one) for one in fate.with_outcome(outcome)]
            if lines:
                yield _tag("p", Markup("<strong>{}</strong>").format(self._say(OUTCOMES[outcome]).capitalize()))
                yield Markup("<ul>{}</ul>").format(Markup("\n").join(lines))
        kept = sorted({one.field for one in fate.with_outcome("kept")})
        if kept:
            yield _tag("p", f"{self._say(OUTCOMES['kept']).capitalize()}: {', '.join(kept)}")

    def _field(self, fate: FieldFate) -> Markup:
        parts = [Markup("<code>{}</code>").format(fate.field)]
        if fate.before:
            parts.append(Markup(" “{}”").format(_short(fate.before)))
        if fate.after and fate.after != fate.before:
            parts.append(Markup(" → “{}”").format(_short(fate.after)))
        if fate.why:
            parts.append(Markup(" – {}").format(_short(self._say(fate.why))))
        return Markup("<li>{}</li>").format(Markup("").join(parts))

    def _count(self, count: WordCount) -> Iterator[Markup]:
        sentence = text(
            "Words: {source}, of them {kept} in the text, {read} read as values, {dropped} left out.",
            source=count.source,
            kept=count.kept,
            read=count.read,
            dropped=count.dropped,
        )
        yield _tag("p", self._say(sentence))
        for some, label in (
            (count.lost, text("Words that are in none of these:")),
            (count.invented, text("Words that the export does not have:")),
        ):
            if some:
                yield Markup('<p class="bad">{} {}</p>').format(self._say(label), _listed(some))


def _listed(some: Mapping[str, int]) -> str:
    return _short(", ".join(f"{word} ({number})" if number > 1 else word for word, number in some.items()))


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]} …"


def _tag(name: str, inside: str) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(name, inside)


def _list(lines: Iterator[str]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup("\n").join(Markup("<li>{}</li>").format(one) for one in lines))
