"""Elements of XML as the values that JSON would have, for systems that give the same in both."""

from typing import Any

from lxml import etree

from pressgen.importers.archives.xml_reading import name_of


def value_of(element: etree._Element, markup: frozenset[str] = frozenset()) -> Any:
    """The text of an element, or a map of its attributes and children by name, with lists where a name comes again.

    The text of an element with attributes is below "text". What stands in one of the elements `markup` is text, with its tags.
    """
    children = [one for one in element if isinstance(one.tag, str)]
    if children and name_of(element) in markup:
        return _inner(element)
    found: dict[str, Any] = {key: value for key, value in element.attrib.items() if not str(key).startswith("{")}
    for one in children:
        _add(found, name_of(one), value_of(one, markup))
    words = "" if children else "".join(element.itertext()).strip()
    if not found:
        return words
    if words:
        found["text"] = words
    return found


def _add(found: dict[str, Any], name: str, value: Any) -> None:
    if name not in found:
        found[name] = value
    elif isinstance(found[name], list):
        found[name].append(value)
    else:
        found[name] = [found[name], value]


def _inner(element: etree._Element) -> str:
    """What stands between the tags of an element, with its own tags but without prefixes for names."""
    parts = [element.text or ""]
    for one in element:
        etree.cleanup_namespaces(one)
        parts.append(etree.tostring(one, encoding="unicode"))
    return "".join(parts).strip()
