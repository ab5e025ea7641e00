"""Loads a room's heavy modules when a name of them is first used: a build with nothing to do needs few of them."""

from collections.abc import Callable
from importlib import import_module


def lazy_names(**modules: str) -> Callable[[str], object]:
    """The `__getattr__` of a package (PEP 562) that gives each of these names of its module, and imports that only then."""

    def get(name: str) -> object:
        if name in modules:
            return getattr(import_module(modules[name]), name)
        raise AttributeError(name)

    return get
