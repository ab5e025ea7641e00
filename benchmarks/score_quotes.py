"""Scores quotes on the corpus: against 300 lines labelled by hand, and over all lines that a dash opens.

    python benchmarks/score_quotes.py swedish-releases.jsonl.gz

The labels (quotes/labels.jsonl) name a line by the hash of its text's path and its number, and hold speaker and role
as hashes, so that neither texts nor names are published here. A second mention has the role of the first.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from hashlib import blake2b
from pathlib import Path

from corpus import arguments, releases

from pressgen.model import Block, Quote, TextOptions
from pressgen.text import parse

LABELS = Path(__file__).parent / "quotes" / "labels.jsonl"
_DASH = re.compile(r"[\s\u00ad\u200b]*([-–—−―])(?![-–—−|\s]*$)[ \u00a0]*(?=\S)")
_VERB = re.compile(
    r"\b(?:säger|sade|sa|menar|fortsätter|avslutar|kommenterar|skriver|understryker|konstaterar|berättar|betonar|"
    r"tillägger|förklarar|hälsar|anser|framhåller)\b"
)


def digest(text: str) -> str:
    """The hash of a name or title, however its spaces and capitals are."""
    return blake2b(" ".join(text.lower().split()).encode(), digest_size=8).hexdigest() if text else ""


def blocks_of(path: str, body: str) -> list[Block]:
    """The blocks of a text, which starts at line 1."""
    return list(parse(body, path=path, line=1, options=TextOptions())[0].blocks)


def block_at(blocks: list[Block], line: int) -> Block:
    """The block that a line belongs to."""
    return [block for block in blocks if block.line <= line][-1]


def agreements(label: dict[str, str], block: Block) -> dict[str, bool]:
    """Where a label and what was read agree."""
    quote = block.quote
    if label["kind"] == "list":
        return {"kind": block.kind == "list"}
    found = quote or Quote(text="")
    return {
        "kind": quote is not None,
        "speaker": digest(found.speaker) == label["speaker"],
        "role": digest(found.role) == label["role"],
        "party": found.party == label["party"],
    }


def score_labels(texts: dict[str, list[Block]]) -> None:
    """Prints the share of each group of labels that was read right."""
    scores: dict[str, Counter[str]] = defaultdict(Counter)
    with LABELS.open(encoding="utf-8") as lines:
        for label in map(json.loads, lines):
            score = scores[label["group"]]
            score["lines"] += 1
            for what, right in agreements(label, block_at(texts[label["release"]], label["line"])).items():
                score[what] += right
                score[f"{what} of"] += 1
    for group, score in scores.items():
        shares = [
            f"{what} {score[what] / score[f'{what} of']:.1%}"
            for what in ("kind", "speaker", "role", "party")
            if score[f"{what} of"]
        ]
        print(f"{group} ({score['lines']} lines): {', '.join(shares)}")


def score_all(bodies: dict[str, str], texts: dict[str, list[Block]]) -> None:
    """Prints what became of all lines with a verb that a dash opens."""
    counts: Counter[str] = Counter()
    for key, body in bodies.items():
        for number, line in enumerate(body.split("\n"), 1):
            bare = re.sub("[\u00ad\u200b]", "", line)
            if (match := _DASH.match(line)) and _VERB.search(bare):
                quote = block_at(texts[key], number).quote
                for kind in ("all", "hyphen" if match[1] == "-" else "dash"):
                    counts[kind] += 1
                    counts[f"{kind} quotes"] += quote is not None
                    counts[f"{kind} speakers"] += bool(quote and quote.speaker)
    for kind in ("all", "dash", "hyphen"):
        lines, quotes, speakers = counts[kind], counts[f"{kind} quotes"], counts[f"{kind} speakers"]
        print(f"{kind}: {lines} lines with a verb, {quotes / lines:.2%} quotes, {speakers / lines:.2%} with a speaker")


def main() -> int:
    """Prints all scores."""
    args = arguments("Scores quotes on the corpus.", limit=0)
    bodies = {digest(release.path): release.body for release in releases(args.corpus)}
    texts = {key: blocks_of(key, body) for key, body in bodies.items()}
    score_labels(texts)
    score_all(bodies, texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
