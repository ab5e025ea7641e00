"""The values above a text, each taken once: what nobody has taken is told of."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from pressgen.model.foreign import Rest
from pressgen.problems import text

_MOST = 5_000
"""Single values that are looked at: more are no values of a text, but a bomb."""
_MACHINE = {"layout", "type", "weight", "menu", "menus", "sitemap", "outputs", "math", "toc", "comments", "markup", "uid", "id", "guid", "cms_date", "robots", "build", "_build", "headless", "cascade", "canonical", "canonical_url", "redirect_to", "redirectto", "sidebar", "classes", "class", "body_class", "body-class", "css", "js", "template", "color", "icon", "nav", "order", "position", "share", "search", "noindex", "featured", "pin", "pinned", "sticky", "wpid", "wordpress_id", "collection"}  # fmt: skip
"""Keys whose values are for programs, by any generator or usual theme."""
_YES = {"true", "yes", "on", "1", "y"}
_NO = {"false", "no", "off", "0", "n"}


class Keys:
    """Values by name; large and small letters mean the same, as in Hugo."""

    def __init__(self, values: Mapping[str, Any], defaults: Mapping[str, Any] | None = None) -> None:
        inner = values.get("params")
        own = {**(inner if isinstance(inner, dict) else {}), **values}
        if isinstance(inner, dict):
            del own["params"]
        self._names = {str(key).casefold(): str(key) for key in own}
        self._values = {str(key).casefold(): value for key, value in own.items()}
        self._defaults = {str(key).casefold(): value for key, value in (defaults or {}).items()}
        self._taken: set[str] = set()

    def take(self, *names: str) -> Any:
        """The first value that is not empty, of the text or of what holds for all; None when there is none."""
        for name in names:
            if self._values.get(name) not in (None, "", [], {}):
                self._taken.add(name)
                return self._values[name]
        return next((self._defaults[name] for name in names if self._defaults.get(name) not in (None, "")), None)

    def peek(self, name: str) -> Any:
        """The value of the text itself, which stays untaken."""
        return self._values.get(name)

    def string(self, *names: str) -> str:
        """The first plain value as text."""
        for name in names:
            value = self._values.get(name, self._defaults.get(name))
            if _is_plain(value) and str(value).strip():
                self._taken.add(name)
                return str(value).strip()
        return ""

    def strings(self, *names: str) -> list[str]:
        """The plain values of the first of these that has some: a list, or one alone."""
        value = self.take(*names)
        many = value if isinstance(value, list) else [value]
        return [str(one).strip() for one in many if _is_plain(one) and str(one).strip()]

    def flag(self, *names: str) -> bool | None:
        """Whether one of these is true or false; None when none says so."""
        for name in names:
            written = str(self._values.get(name, self._defaults.get(name, ""))).strip().casefold()
            if written in _YES or written in _NO:
                self._taken.add(name)
                return written in _YES
        return None

    def names(self) -> list[str]:
        """The names of the text's own values, in small letters."""
        return [*self._values]

    def rest(self) -> Iterator[Rest]:
        """What nobody has taken."""
        for name, value in self._values.items():
            if name in self._taken or value in (None, "", [], {}):
                continue
            said = "" if name in _MACHINE else "\n".join(words_in(value))
            if said:
                yield Rest(self._names[name], said, text("A release has no place for it."))
            else:
                shown = ", ".join(str(one) for one in islice(_leaves(value), 20))
                yield Rest(self._names[name], "", text("A value for programs: {value}", value=shown[:200]))


def words_in(value: Any) -> Iterator[str]:
    """The words in a value, however deep: no numbers, truth values and addresses."""
    for one in islice(_leaves(value), _MOST):
        plain = str(one).strip()
        is_address = "://" in plain or plain.startswith(("/", "#", "mailto:"))
        if any(letter.isalpha() for letter in plain) and not is_address and plain.casefold() not in _YES | _NO:
            yield plain


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list):
        for part in value:
            yield from _leaves(part)
    elif value is not None:
        yield value


def _is_plain(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)
