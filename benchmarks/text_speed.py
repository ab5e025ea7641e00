"""CPU time of reading bodies, a text and at worst.

python benchmarks/text_speed.py swedish-releases.jsonl.gz [--limit 4000]
"""

import sys
from time import process_time

from corpus import Release, arguments, releases

from pressgen.model import TextOptions
from pressgen.text import parse

ROUNDS = 3


def cost(texts: list[Release]) -> list[float]:
    """The CPU seconds of each text."""
    options, spent = TextOptions(), []
    for release in texts:
        start = process_time()
        parse(release.body, path=release.path, line=1, options=options)
        spent.append(process_time() - start)
    return spent


def main() -> int:
    """Prints the best of some rounds."""
    args = arguments("CPU time of reading bodies.", limit=4000)
    texts = list(releases(args.corpus, args.limit))
    cost(texts[:200])
    best = min((cost(texts) for _ in range(ROUNDS)), key=sum)
    letters = sum(len(release.body) for release in texts) / len(texts)
    print(f"{len(texts)} texts of {letters:.0f} letters on average")
    print(f"{sum(best) / len(texts) * 1000:.3f} ms of CPU each, {max(best) * 1000:.1f} ms at most")
    return 0


if __name__ == "__main__":
    sys.exit(main())
