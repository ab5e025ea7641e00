"""Makes the pictures that the newsroom does not have itself, such as smaller versions of photographs, by their recipes.

What was made before is in the store (`state/picture_store.py`) and is not made again. `write` takes the pictures from there.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pressgen.model import Icon, MapLike, Plan, Recipe, Scaled
from pressgen.observer import NO_OBSERVER, Observer
from pressgen.state.picture_store import PictureStore

__all__ = ["MAKERS", "make_pictures"]

Maker = Callable[[Sequence[Any], Path], list[bytes]]
"""Takes recipes of its kind that belong together, and the newsroom's folder; gives the pictures, in the order of the recipes."""


def _scaled(recipes: Sequence[Scaled], root: Path) -> list[bytes]:
    from pressgen.picture_making.scaling import scaled  # noqa: PLC0415 -- Pillow is heavy, and few builds make pictures

    return scaled(recipes, root)


def _icons(recipes: Sequence[Icon], root: Path) -> list[bytes]:
    from pressgen.picture_making.icons import icons  # noqa: PLC0415 -- as above

    return icons(recipes, root)


MAKERS: Mapping[type[Recipe], Maker] = {Scaled: _scaled, Icon: _icons}
"""Who follows the recipes of each kind."""


def make_pictures(
    stale: Plan,
    planned: Plan,
    root: Path,
    state: Path,
    *,
    map: MapLike = map,  # noqa: A002 -- replaces the built-in
    observer: Observer = NO_OBSERVER,
) -> None:
    """Make the pictures among the `stale` pages that are not in the store of the folder `state` yet.

    Recipes of one original are one task, so it is decoded once, and a worker holds one picture at a time. When something new
    is made, pictures are removed that neither the whole plan `planned` nor any build of the last month has shown. PressgenError
    when an original was changed while the site was built, or the libraries cannot write a format.
    """
    store = PictureStore(state)
    tasks = _tasks(recipe for recipe in _recipes(stale) if store.find(recipe) is None)
    made = observer.each("picture_making", map(partial(_follow, root=root), tasks), len(tasks)) if tasks else ()
    for task, pictures in zip(tasks, made, strict=True):
        for recipe, data in zip(task, pictures, strict=True):
            store.save(recipe, data)
    if tasks and not planned.is_part:
        store.remove_unused(lambda: _recipes(planned))


def _recipes(plan: Plan) -> list[Recipe]:
    """The recipes of the plan, each once."""
    return [*dict.fromkeys(page.recipe for page in plan.pages if page.recipe)]


def _tasks(recipes: Iterable[Recipe]) -> list[tuple[Recipe, ...]]:
    """The recipes, those of one kind and one original together."""
    tasks: dict[tuple[type[Recipe], str], list[Recipe]] = {}
    for recipe in recipes:
        tasks.setdefault((type(recipe), recipe.original), []).append(recipe)
    return [tuple(task) for task in tasks.values()]


def _follow(task: tuple[Recipe, ...], root: Path) -> list[bytes]:
    """The pictures of a task. A function of the module, so that it can be pickled for a worker process."""
    return MAKERS[type(task[0])](task, root)
