"""Times builds of a newsroom of photographs: pictures.py [PHOTOGRAPHS] [--results FILE] [-- OPTIONS].

Each release has one photograph of 12 megapixels. The newsroom is built from nothing; then as CI does, which has the store of
pictures, but no output; then after an edit of one text; and with nothing changed. OPTIONS are handed on to `pressgen build`.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import bench
from camera_photographs import photograph

_MADE_ENDINGS = ("-480.webp", "-800.webp", "-1200.webp", "-1600.webp", "-800.jpg")
_SETTINGS = """\
title: Pressrum Storko
url: https://press.storko.example/
language: sv
timezone: Europe/Stockholm
"""
_RELEASE = """\
---
id: bro-{number}
title: Bro nummer {number} öppnar
type: news
published: 2026-03-{day:02}
image: {{src: bro-{number}.jpg, alt: En bro över ån., credit: Kim Ek}}
---
Bron öppnar på måndag.
"""


class Step(NamedTuple):
    """One build."""

    name: str
    run: bench.Run

    def cells(self) -> list[str]:
        """A row of the table."""
        spent = self.run.cost
        rooms = [self.run.rooms.get(room, 0.0) for room in ("load", "picture_making", "write")]
        seconds = [f"{one:.2f}" for one in (spent.wall, spent.cpu, *rooms)]
        return [self.name, *seconds, f"{spent.peak:.0f}", f"{self.run.made:,}"]


_HEAD = ("step", "wall s", "CPU s", "load s", "picture_making s", "write s", "peak MiB", "made")


def write(root: Path, count: int) -> None:
    """The newsroom in the folder `root`."""
    folder = root / "content" / "releases"
    folder.mkdir(parents=True)
    (root / "pressgen.yaml").write_text(_SETTINGS, "utf-8")
    with ProcessPoolExecutor() as pool:
        for number, data in enumerate(pool.map(photograph, range(count))):
            (folder / f"bro-{number}.jpg").write_bytes(data)
            words = _RELEASE.format(number=number, day=1 + number % 28)
            (folder / f"bro-{number}.md").write_text(words, "utf-8")


def _nothing(_: Path) -> None:
    pass


def _lose_all_but_pictures(root: Path) -> None:
    """What CI has that keeps the folder of pictures alone."""
    for name in ("output", ".pressgen/outputs", ".pressgen/load"):
        shutil.rmtree(root / name, ignore_errors=True)


def _edit_a_text(root: Path) -> None:
    with (root / "content" / "releases" / "bro-0.md").open("a", encoding="utf-8") as file:
        file.write("\nMer om bron.\n")


STEPS: dict[str, Callable[[Path], None]] = {
    "from nothing": _nothing,
    "with the store of pictures only": _lose_all_but_pictures,
    "a text edited": _edit_a_text,
    "nothing changed": _nothing,
}


def steps(root: Path, options: Sequence[str]) -> Iterator[Step]:
    """All steps."""
    for name, edit in STEPS.items():
        edit(root)
        yield Step(name, bench.build(root, options))


def sizes(root: Path, count: int) -> Iterator[str]:
    """Bytes of what was written and of what is made, in sentences."""
    output, content = root / "output", root / "content"
    originals = sum(one.stat().st_size for one in content.rglob("*.jpg"))
    site = [one for one in output.rglob("*") if one.is_file()]
    store = [one.stat().st_size for one in (root / ".pressgen" / "pictures").iterdir()]
    yield f"Photographs: {originals / 1e6:.1f} MB. Site: {len(site):,} files, {sum(one.stat().st_size for one in site) / 1e6:.1f} MB. "
    yield f"Store: {len(store):,} pictures, {sum(store) / 1e6:.1f} MB. "
    for ending in _MADE_ENDINGS:
        found = [one.stat().st_size for one in site if one.name.endswith(ending)]
        yield f"\n- *{ending}: {sum(found) / len(found) / 1000:.0f} kB on average, {max(found) / 1000:.0f} kB at most, of {count}"


def report(rows: Sequence[Sequence[str]], words: str, count: int) -> str:
    """The page of results."""
    lines = ["| " + " | ".join(row) + " |\n" for row in (_HEAD, ["---"] + ["---:"] * (len(_HEAD) - 1), *rows)]
    return (
        f"# {count} photographs of 12 megapixels\n\n{bench.machine()}. One round, written by `python benchmarks/pictures.py`.\n"
        "CPU time counts all processes; wall time is longer when other programs share the machine.\n\n"
        f"{''.join(lines)}\n{words}\n"
    )


def main() -> None:
    """Measures, prints and keeps."""
    parser = argparse.ArgumentParser(description="Times builds of a newsroom of photographs.")
    parser.add_argument("photographs", type=int, nargs="?", default=100)
    parser.add_argument("--results", type=Path, default=Path(__file__).parent / "PICTURES.md")
    at = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    args = parser.parse_args(sys.argv[1:at])
    with tempfile.TemporaryDirectory(prefix="pressgen-bench-") as folder:
        root = Path(folder)
        write(root, args.photographs)
        rows = [step.cells() for step in steps(root, sys.argv[at + 1 :])]
        page = report(rows, "".join(sizes(root, args.photographs)), args.photographs)
    args.results.write_text(page, "utf-8")
    print(page)


if __name__ == "__main__":
    main()
