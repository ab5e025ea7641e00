"""Press text: parses the body of a text into blocks, links and problems.

Bodies are written as Swedish press text is: Markdown, with quotes, lists and addresses as people type and paste them.

    source -> segments (heading, list, quote, ...) -> dash lines resolved to quotes or lists -> blocks with links

Problems, each with its place in the source:

    PG111  error  a picture without alternative text
    PG401  error  a link leads where no link may (javascript:)
    PG402  note   more brackets without a partner than a person writes
    PG403  error  lists or blockquotes too deep within each other
    PG404  note   more Markdown in a paragraph than the parser can take
    PG405  error  a tel: link that is no telephone number
    PG406  error  a link without an address
    PG411  note   a quote without a speaker
    PG412  note   a list with one item that may be a quote
    PG413  note   who said it, by a verb that no list has or by none
    PG414  note   a pronoun, title or surname that leads to no earlier speaker, or to several
    PG421  note   soft hyphens and zero-width characters, taken out
    PG422  note   a hyphen between years
    PG423  note   a hyphen between spaces, as a dash
    PG424  note   no space after the dash of a quote
    PG432  error  a comment in HTML
    PG452  note   numbered lines that are no list
    PG453  warning  rows of a table from another program

and PG433 to PG445: markup that readers would see as it is written (see `text.raw_markup`).
"""

from pressgen.model import Body, TextOptions
from pressgen.problems import Problem
from pressgen.text import ambiguous_dashes, footnotes, html_blocks, raw_markup, typography_advice
from pressgen.text.attribution_finder import finder
from pressgen.text.endnotes import anchors, endnotes
from pressgen.text.reading import Reading
from pressgen.text.segmenter import Segmenter


def parse(
    source: str, *, path: str, line: int, options: TextOptions, part: str = ""
) -> tuple[Body, tuple[Problem, ...]]:
    """Parses `source`, whose first line is line `line` of the file `path`, into a body and its problems in order.

    `part` names the text where a file, or a page, holds several, so that ids of footnotes and quotes differ.
    """
    reading = Reading(source, path=path, line=line, options=options, part=part)
    verbs = finder(options.verbs)
    segmenter = Segmenter(options.language, verbs)
    segments = ambiguous_dashes.resolve(segmenter.segments(reading.lines()), verbs, reading)
    reading.definitions = segmenter.definitions
    footnotes.collect(segmenter.notes, reading)
    blocks = html_blocks.blocks(segments, reading)
    blocks += endnotes(reading) if reading.notes else ()
    html_blocks.report_nesting([one.at for one in segmenter.too_deep], reading)
    typography_advice.report(reading)
    raw_markup.report(segments, reading)
    body = Body(blocks=blocks, links=tuple(reading.links), anchors=anchors(reading) if reading.uses else ())
    return body, tuple(sorted(reading.problems, key=lambda one: one.order))
