"""Draws docs/images/house.svg, the map of the rooms, from what their files import: `python docs/draw_house.py`.

A room that is not placed here, or that is gone, stops the drawing: a test draws the map again and compares.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "pressgen"
PICTURE = ROOT / "docs" / "images" / "house.svg"


class Box(NamedTuple):
    """A room's place, in pixels, and what it does."""

    x: int
    y: int
    width: int
    height: int
    does: str


BOXES = {
    "cli": Box(20, 20, 920, 56, "arguments, printing, exit codes, the clock"),
    "build": Box(20, 120, 750, 56, "the line: which room comes after which"),
    "load": Box(20, 236, 170, 240, "reads files"),
    "check": Box(208, 236, 98, 60, "finds faults"),
    "plan": Box(324, 236, 86, 60, "decides pages"),
    "picture_making": Box(428, 236, 130, 60, "sizes of pictures"),
    "render": Box(574, 236, 90, 60, "makes bytes"),
    "write": Box(682, 236, 88, 60, "swaps the site"),
    "edit": Box(800, 236, 140, 60, "changes texts"),
    "serve": Box(828, 366, 112, 60, "live preview"),
    "importers": Box(690, 442, 124, 60, "foreign texts"),
    "exporters": Box(550, 442, 126, 60, "the archive, out"),
    "announce": Box(424, 442, 112, 60, "tells hubs"),
    "forms": Box(828, 442, 112, 60, "fields to fill in"),
    "cluster": Box(800, 120, 140, 56, "work on many machines"),
    "text": Box(20, 520, 170, 64, "reads press text"),
    "theme": Box(208, 366, 202, 60, "templates, words"),
    "compare": Box(424, 366, 98, 60, "two plans"),
    "state": Box(536, 366, 274, 60, "remembers a build, keeps pictures"),
    "load.cache": Box(34, 286, 142, 48, "what was read before"),
    "load.disk": Box(34, 350, 142, 48, "what lies on disk"),
    "load.format": Box(34, 414, 142, 48, "the authoring format"),
}
SHARED = Box(210, 520, 730, 64, "")
FLOW = (
    ("load", "check", "Sources"),
    ("check", "plan", "Site"),
    ("plan", "picture_making", "Plan"),
    ("picture_making", "render", "Plan"),
    ("render", "write", "Artifacts"),
)
"""What travels along the line."""
STYLE = """
 text { font: 14px system-ui, sans-serif; fill: #17202a; text-anchor: middle }
 .name { font-weight: 600 } .does { font-size: 11px; fill: #45525f } .flow { font-size: 11px; fill: #0a5c8a }
 rect { fill: #fff; stroke: #45525f; rx: 6 } .inner { fill: #eef3f7 } .shared { fill: #f6f2e8 }
 path { fill: none; stroke: #7a8794 } .front { stroke-dasharray: 4 4 } .line { stroke: #0a5c8a; stroke-width: 2.5 }
 #end { fill: #7a8794 } #flow { fill: #0a5c8a }
 @media (prefers-color-scheme: dark) {
  svg { background: #11171d } text { fill: #e6edf3 } .does { fill: #a9b6c2 } .flow { fill: #7cc4ee }
  rect { fill: #1a222b; stroke: #8797a6 } .inner { fill: #24303b } .shared { fill: #2b2719 } .line { stroke: #7cc4ee } #flow { fill: #7cc4ee }
 }
"""


def draw() -> str:
    """The whole map as SVG."""
    shared = sorted(_rooms() - {name.partition(".")[0] for name in BOXES} - {"theme"})
    known = [pair for pair in _imports() if set(pair) <= BOXES.keys()]
    inner = [_arrow(*pair) for pair in sorted(known) if all("." in name for name in pair)]
    between = {(start.partition(".")[0], end.partition(".")[0]) for start, end in known}
    outer = [_arrow(*pair) for pair in sorted(between) if pair[0] != pair[1]]
    return "\n".join(
        [
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600" role="img" aria-labelledby="title">',
            '<title id="title">The rooms of pressgen, and which of them uses which</title>',
            f"<style>{STYLE}</style>",
            _head("end"),
            _head("flow"),
            *outer,
            *(_box(name, box) for name, box in BOXES.items() if "." not in name),
            *inner,
            *(_box(name, box) for name, box in BOXES.items() if "." in name),
            *(_flow(*one) for one in FLOW),
            *_shared(shared),
            "</svg>\n",
        ]
    )


def _rooms() -> set[str]:
    """Folders and files right below the package, without what only Python asks for."""
    names = {path.stem for path in SOURCE.glob("*.py")} | {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    return {name for name in names if not name.startswith("__")}


def _imports() -> Iterator[tuple[str, str]]:
    """Which room imports which, each pair once."""
    pairs = {(_room(path), name) for path in SOURCE.rglob("*.py") for name in _imported(path)}
    yield from (pair for pair in pairs if pair[0] != pair[1] and not pair[1].startswith(f"{pair[0]}."))


def _room(path: Path) -> str:
    return _placed(path.relative_to(SOURCE).with_suffix("").parts)


def _placed(parts: tuple[str, ...]) -> str:
    inner = ".".join(parts[:2])
    return inner if inner in BOXES else parts[0]


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "pressgen":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pressgen."):
            yield _placed(tuple((node.module or "").split(".")[1:]))


def _box(name: str, box: Box) -> str:
    kind = ' class="inner"' if "." in name else ""
    label = f"{name}.py" if name == "build" else f"{name.rpartition('.')[2]}/"
    top = box.y + (20 if box.height > 100 else box.height // 2 - 4)
    return (
        f'<rect{kind} x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}"/>'
        f'<text class="name" x="{box.x + box.width // 2}" y="{top}">{label}</text>'
        f'<text class="does" x="{box.x + box.width // 2}" y="{top + 17}">{box.does}</text>'
    )


def _arrow(start: str, end: str) -> str:
    """Down from one room to another, where one stands above the other; from the front door beside the middle, behind what is between."""
    one, other = BOXES[start], BOXES[end]
    front = start in ("cli", "cluster") and end != "build"
    left, right = max(one.x, other.x), min(one.x + one.width, other.x + other.width)
    centre = other.x + other.width // 2
    x = left + 15 if front else centre if left <= centre <= right else (left + right) // 2
    way = f"M{x} {one.y + one.height}V{other.y - 8}"
    if other.x + other.width < one.x:  # it lies far to the left
        way = f"M{one.x + one.width // 2} {one.y + one.height}V206H{other.x + other.width - 20}V{other.y - 8}"
    return f'<path class="{"front" if front else "used"}" marker-end="url(#to-end)" d="{way}"/>'


def _flow(start: str, end: str, what: str) -> str:
    one, other = BOXES[start], BOXES[end]
    middle = (one.x + one.width + other.x) // 2
    return (
        f'<path class="line" marker-end="url(#to-flow)" d="M{one.x + one.width} 280H{other.x - 7}"/>'
        f'<text class="flow" x="{middle}" y="228">{what}</text>'
    )


def _shared(names: list[str]) -> Iterator[str]:
    third = -(-len(names) // 3)
    middle = SHARED.x + SHARED.width // 2
    yield f'<rect class="shared" x="{SHARED.x}" y="{SHARED.y}" width="{SHARED.width}" height="{SHARED.height}"/>'
    for row, part in enumerate((names[:third], names[third : 2 * third], names[2 * third :])):
        shown = ", ".join(f"{name}/" if (SOURCE / name).is_dir() else f"{name}.py" for name in part)
        first = "" if row else "Used by all: "
        yield f'<text class="does" x="{middle}" y="{SHARED.y + 20 + 16 * row}">{first}{shown}</text>'


def _head(name: str) -> str:
    return (
        f'<marker id="to-{name}" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="7" markerHeight="7" orient="auto" '
        f'markerUnits="userSpaceOnUse"><polygon id="{name}" points="0,0 8,4 0,8"/></marker>'
    )


if __name__ == "__main__":
    PICTURE.write_text(draw(), "utf-8")
