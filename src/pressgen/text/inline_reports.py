"""Problems with the links, pictures and emphasis of a run of text."""

from pressgen import problems
from pressgen.addresses import RefusedError, scheme_of
from pressgen.problems import guess
from pressgen.text import links, near_addresses
from pressgen.text.lines import Leaf
from pressgen.text.reading import Reading

_WRITE_SCHEME = problems.text("Write an address that begins with https://, mailto: or tel:.")


def report_refused(link: links.FoundLink, refused: RefusedError, leaf: Leaf, reading: Reading) -> None:
    """Reports a link that leads where no link may (PG401), to no address (PG405, PG406, PG408)."""
    target, whole = link.target, leaf.span(link.start, link.end)
    if link.bare:
        message = problems.text(
            "“{address}” is not a web address, so it is no link.", address=leaf.text[slice(*link.words)]
        )
        fix = guess(_as_written(link, near_addresses.without_commas(target), leaf))
        hint = problems.text("Did you mean “{id}”?", id=fix.text) if fix else refused.advice or _WRITE_SCHEME
        reading.problem("PG408", "warning", whole, message, hint, fix)
    elif target.lower() in ("", "tel:", "mailto:"):
        hint = problems.text("Write it as [words](address).")
        reading.problem("PG406", "error", whole, problems.text("This link has no address."), hint)
    elif scheme_of(target) == "tel":
        message = problems.text("“{number}” is no telephone number.", number=target[4:])
        reading.problem("PG405", "error", leaf.span(*links.target_span(leaf.text, link)), message, refused.advice)
    else:
        message = problems.text("A link may not lead to “{target}”.", target=target[:60])
        span = leaf.span(*links.target_span(leaf.text, link))
        reading.problem("PG401", "error", span, message, refused.advice or _WRITE_SCHEME)


def _as_written(link: links.FoundLink, meant: str, leaf: Leaf) -> str:
    """The address `meant`, written as the link is: with or without its scheme and angle brackets."""
    written, words = leaf.text[link.start : link.end], leaf.text[slice(*link.words)]
    return written.replace(words, meant if "://" in words else meant.partition("://")[2]) if meant else ""


def report_missing_target(link: links.FoundLink, destination: links.Destination, leaf: Leaf, reading: Reading) -> None:
    """Reports a link without a usable address, whose words were taken for one (PG407)."""
    inline_target = leaf.text[link.words[1] + 1 : link.words[1] + 2] == "(" and not link.title
    span = (link.words[1] + 1, link.end) if inline_target else (link.start, link.end)
    reading.problem(
        "PG407",
        "warning",
        leaf.span(*span),
        problems.text(
            "This link has no address of its own, so it leads to its words: {address}.", address=destination.target
        ),
        problems.text("Write the address between the round brackets: ({address}).", address=destination.target),
        fix=f"({destination.target})" if inline_target else None,
    )


def report_missing_alt(link: links.FoundLink, leaf: Leaf, reading: Reading) -> None:
    """Reports a picture without alternative text (PG111)."""
    written = leaf.text[link.words[1] : link.end]
    reading.problem(
        "PG111",
        "error",
        leaf.span(link.start, link.end),
        problems.text("This picture has no alternative text."),
        problems.text(
            "Say in the brackets what it shows, for those who cannot see it: ![Two children on a bridge{rest}.",
            rest=written,
        ),
    )


def report_unmatched_brackets(leaf: Leaf, reading: Reading) -> None:
    """Reports a run with more unmatched brackets than `links.MAX_UNMATCHED` (PG402)."""
    reading.problem(
        "PG402",
        "note",
        leaf.span(0, len(leaf.text)),
        problems.text(
            "This paragraph has more than {number} brackets without a partner, so it is shown as it stands.",
            number=links.MAX_UNMATCHED,
        ),
        problems.text("Write each link as [words](address)."),
    )


def report_too_much_markup(leaf: Leaf, reading: Reading) -> None:
    """Reports a run with more emphasis than the parser takes (PG404)."""
    reading.problem(
        "PG404",
        "note",
        leaf.span(0, len(leaf.text)),
        problems.text("This paragraph has more signs of emphasis than can be read, so it is shown as it stands."),
        problems.text("Divide the paragraph, or write fewer of *, _ and `."),
    )
