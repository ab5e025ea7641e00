"""Texts that a system links as versions of one another in several languages: which of them is the original."""

from collections.abc import Iterable, Mapping


def originals(versions: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The original of each translation, by their ids. `versions` has every text in the order of publication, with those that it is linked to:
    the first of those that are linked, directly or by others, is the original.
    """
    order = {id_: at for at, id_ in enumerate(versions)}
    first: dict[str, str] = {}
    for id_, linked in versions.items():
        heads = {_head(first, one) for one in (id_, *linked) if one in order}
        head = min(heads, key=order.__getitem__)
        first.update(dict.fromkeys(heads, head))
    return {one: head for one in versions if (head := _head(first, one)) != one}


def _head(first: Mapping[str, str], id_: str) -> str:
    while first.get(id_, id_) != id_:
        id_ = first[id_]
    return id_
