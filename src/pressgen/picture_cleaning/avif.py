"""AVIF (AOMedia, version 1.2): a box `meta` with items (ISO/IEC 14496-12, section 8.11; ISO/IEC 23008-12), whose bytes
are in `mdat` or `idat`; and a box `moov` when it is an animation.

The items that stay are the picture itself and what it is made of: tiles and transparency. Its orientation is a property
(`irot`, `imir`), and Exif's has no meaning here (MIAF, ISO/IEC 23000-22), so no Exif stays.
"""

from collections.abc import Iterator, Mapping

from pressgen.picture_cleaning.avif_tracks import clean_tracks
from pressgen.picture_cleaning.boxes import Box, Range, blank, blank_name, box_at, boxes, fill, fill_between, full_box
from pressgen.picture_cleaning.reading import BrokenPictureError, CutPictureError, require

_TOP = {b"ftyp", b"meta", b"moov", b"mdat"}
_META = {b"hdlr", b"pitm", b"iloc", b"iinf", b"iref", b"iprp", b"idat", b"grpl"}
_PICTURES = {b"av01", b"grid", b"iovl", b"iden"}
"""The kinds of items that hold pixels, or say which items make up the picture."""
_PROPERTIES = {
    *(b"ispe", b"pixi", b"av1C", b"colr", b"pasp", b"irot", b"imir", b"clap", b"auxC", b"a1op", b"a1lx", b"lsel"),
    *(b"clli", b"mdcv", b"cclv", b"amve", b"reve", b"ndwt"),
}
_WITHIN: Mapping[bytes, set[bytes]] = {
    b"iprp": {b"ipco", b"ipma"},
    b"ipco": _PROPERTIES,
    b"grpl": {b"altr", b"ster"},
}
"""Boxes that hold boxes, and which stay in each."""
_Links = list[tuple[bytes, int, tuple[int, ...]]]
"""References between items: kind, from which item, to which."""


def kept_parts(data: bytes) -> Iterator[bytes]:
    """The file with all zeros where anything else was than what stays."""
    out, top = bytearray(data), list(_top_boxes(data))
    kept = [range_ for box in top if box.kind == b"meta" for range_ in _clean_meta(out, box)]
    kept += [range_ for box in top if box.kind == b"moov" for range_ in clean_tracks(out, box)]
    places = [box for box in top if box.kind == b"mdat"]
    require(kept and all(any(box.start <= one[0] and one[1] <= box.end for box in places) for one in kept))
    for box in top:
        if box.kind == b"mdat":
            fill_between(out, box, kept)
        elif box.kind not in _TOP:
            blank(out, box)
    yield bytes(out[: max(box.end for box in top if box.kind in _TOP)])


def _top_boxes(data: bytes) -> Iterator[Box]:
    """The file's boxes. What is no box, behind all that the picture needs, is no part of it."""
    position, seen = 0, set[bytes]()
    while position < len(data):
        try:
            box = box_at(data, position, len(data))
        except BrokenPictureError:
            if b"mdat" in seen and seen & {b"meta", b"moov"}:
                return
            raise
        yield box
        seen.add(box.kind)
        position = box.end


def _clean_meta(out: bytearray, meta: Box) -> list[Range]:
    """Blank what is not the picture; returns where its pixels are."""
    children = {box.kind: box for box in boxes(out, meta.start + 4, meta.end)}
    require(children.keys() >= {b"iinf", b"iloc", b"pitm"})
    kept = _picture_items(out, children)
    store = children.get(b"idat")
    ranges = list(_ranges(out, children[b"iloc"], kept, store))
    if store:
        fill_between(out, store, [(start, end) for start, end in ranges if store.start <= start and end <= store.end])
    for box in boxes(out, meta.start + 4, meta.end):
        _clean_child(out, box, kept)
    return [one for one in ranges if not (store and store.start <= one[0] and one[1] <= store.end)]


def _clean_child(out: bytearray, box: Box, kept: set[int]) -> None:
    if box.kind not in _META:
        blank(out, box)
    elif box.kind == b"hdlr":
        blank_name(out, box)
    elif box.kind == b"iinf":
        for entry, item, _, place in _items(out, box):
            if item not in kept:
                out[place : place + 4] = b"free"
            fill(out, place + 4, entry.end)
    else:
        _clean_within(out, box)


def _clean_within(out: bytearray, box: Box) -> None:
    for inner in boxes(out, box.start, box.end) if box.kind in _WITHIN else ():
        if inner.kind in _WITHIN[box.kind]:
            _clean_within(out, inner)
        else:
            blank(out, inner)


def _items(data: bytearray, box: Box) -> Iterator[tuple[Box, int, bytes, int]]:
    """Of each entry of the list of items (section 8.11.6): its box, the item's number and kind, and where the kind stands."""
    version, _ = full_box(data, box)
    for entry in boxes(data, box.start + (8 if version else 6), box.end):
        version, reader = full_box(data, entry)
        require(entry.kind == b"infe" and version in {2, 3})
        item = reader.number(2 if version == 2 else 4)
        reader.take(2)
        yield entry, item, reader.take(4), entry.start + reader.position - 4


def _picture_items(data: bytearray, children: Mapping[bytes, Box]) -> set[int]:
    """The primary item, and those that it is made of."""
    version, reader = full_box(data, children[b"pitm"])
    kinds = {item: kind for _, item, kind, _ in _items(data, children[b"iinf"])}
    links = list(_links(data, children[b"iref"])) if b"iref" in children else []
    found, queue = set[int](), [reader.number(4 if version else 2)]
    while queue:
        item = queue.pop()
        if item not in found and kinds.get(item) in _PICTURES:
            found.add(item)
            queue += _parts(item, links)
    require(found)
    return found


def _parts(item: int, links: _Links) -> Iterator[int]:
    """What the item is derived from (dimg), and what belongs to it: transparency (auxl)."""
    for kind, source, targets in links:
        if kind == b"dimg" and source == item:
            yield from targets
        if kind == b"auxl" and item in targets:
            yield source


def _links(data: bytearray, box: Box) -> Iterator[tuple[bytes, int, tuple[int, ...]]]:
    """The references (section 8.11.12)."""
    version, _ = full_box(data, box)
    width = 4 if version else 2
    for one in boxes(data, box.start + 4, box.end):
        numbers = [
            int.from_bytes(data[at : at + width], "big")
            for at in (one.start, *range(one.start + width + 2, one.end, width))
        ]
        yield one.kind, numbers[0], tuple(numbers[1:])


def _ranges(data: bytearray, box: Box, kept: set[int], store: Box | None) -> Iterator[Range]:
    """Where the bytes of the items that stay are (section 8.11.3)."""
    version, reader = full_box(data, box)
    sizes = reader.number(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    for _ in range(reader.number(wide)):
        item, method = reader.number(wide), reader.number(2) & 15 if version else 0
        reader.take(2)
        start = reader.number(base)
        for _ in range(reader.number(2)):
            reader.take(index if version else 0)
            first, size = start + reader.number(offset), reader.number(length)
            if item in kept:
                yield _range(first, size, method, len(data), store)


def _range(first: int, size: int, method: int, end: int, store: Box | None) -> Range:
    """The place in the file. Method 1 counts from the beginning of `idat`."""
    require(size and (method == 0 or (method == 1 and store)))
    first += store.start if store and method == 1 else 0
    if first + size > end:
        raise CutPictureError
    return first, first + size
