"""`pressgen templates`: lists the theme's templates, shows one, and begins a file of the newsroom that changes one."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from pressgen.check import template_source, templates
from pressgen.check.template_names import exports
from pressgen.cli import theme_catalogue
from pressgen.cli.printer import Printer
from pressgen.edit.new_template import write_template
from pressgen.errors import PressgenError
from pressgen.load.disk import read_templates, take_snapshot, theme_templates
from pressgen.problems import Text, text


def overview(root: Path, printer: Printer) -> Iterator[str]:
    """A line for each template of the theme, below it what the newsroom changes; then the newsroom's other templates."""
    own, _ = read_templates(root, take_snapshot(root).templates.stamps)
    theme = theme_templates()
    names = theme_catalogue.names(theme)
    width = max(map(len, names))
    for name in names:
        makes = theme_catalogue.MAKES.get(name)
        yield f"{name:{width}}  {printer.text(makes)}" if makes else name
        if name in own:
            yield f"    {printer.text(_replaced(name, own[name], theme))}"
    if others := sorted({*own} - {*names}):
        yield printer.text(text("Templates of your own: {names}.", names=", ".join(others)))


def _replaced(name: str, source: str, theme: Mapping[str, str]) -> Text:
    """What the newsroom's template does to the theme's of the same name."""
    path = f"templates/{name}"
    parsed = templates.parse(source)
    if parsed is None:
        return text("{path} has a mistake: pressgen check says where.", path=path)
    if not parsed.parents:
        return text("{path} takes its place.", path=path)
    known = {block.name for one in templates.inheritance(f"theme/{name}", theme) for block in _blocks(theme[one])}
    replaced = [block.name for block in parsed.blocks if block.name in known]
    if not replaced:
        return text("{path} changes nothing in it.", path=path)
    return text("{path} replaces: {names}.", path=path, names=", ".join(replaced))


def source(name: str, block: str) -> str:
    """The source of a template of the theme, or of one of its blocks, ended by a line break."""
    theme = theme_templates()
    key = _known(name, theme)
    shown = template_source.block_source(theme[_origin(key, block, theme)], block) if block else theme[key]
    return f"{(shown or '').strip(chr(10))}\n"


def eject(root: Path, name: str, blocks: list[str]) -> str:
    """Begin the newsroom's file for a template of the theme; returns its path. PressgenError when there is one already."""
    take_snapshot(root)
    theme = theme_templates()
    key = _known(name, theme)
    return write_template(root, key.removeprefix(templates.THEME), _beginning(key, blocks, theme))


def _known(name: str, theme: Mapping[str, str]) -> str:
    """The key of the theme's template that the user means. PressgenError when there is none."""
    bare = name.removeprefix("./").removeprefix("templates/").removeprefix(templates.THEME)
    names = theme_catalogue.names(theme)
    if bare in names:
        return templates.THEME + bare
    near = templates.closest(bare, names) or templates.closest(f"{bare}.html", names)
    hint = text("Did you mean “{id}”?", id=near) if near else text("These exist: {ids}.", ids=", ".join(names))
    raise PressgenError(text("There is no template with the name {name}.", name=bare), hint)


def _origin(key: str, block: str, theme: Mapping[str, str]) -> str:
    """The template of the theme that has the block. PressgenError when none has."""
    if origin := template_source.origin_of_block(key, block, theme):
        return origin
    known = [one.name for part in templates.inheritance(key, theme) for one in _blocks(theme[part])]
    near = get_close_matches(block, known, n=1)
    hint = text("Did you mean “{id}”?", id=near[0]) if near else None
    if known and not near:
        hint = text("These exist: {ids}.", ids=", ".join(dict.fromkeys(known)))
    raise PressgenError(text("{template} has no block “{name}”.", template=key, name=block), hint)


def _blocks(source: str) -> list[templates.Block]:
    return template_source.blocks_in_order(source)


def _beginning(key: str, blocks: list[str], theme: Mapping[str, str]) -> str:
    """The text of a file that changes the theme's template."""
    if blocks:
        origins = {block: _origin(key, block, theme) for block in blocks}
        imports = dict.fromkeys(line for one in origins.values() for line in template_source.imports(theme[one]))
        filled = [_block(block, template_source.copied_block(key, block, theme)) for block in origins]
        return "\n".join([f'{{% extends "{key}" %}}', *imports, *filled]) + "\n"
    outer = [one.name for one in _blocks(theme[key]) if not one.nested]
    if outer:
        return "\n".join([f'{{% extends "{key}" %}}', *(_block(one, "{{ super() }}") for one in outer)]) + "\n"
    macros = sorted(exports(key, theme) or ())
    if macros and key.endswith(".html"):
        return (
            "\n".join([f'{{% import "{key}" as theme %}}', *(f"{{% set {one} = theme.{one} %}}" for one in macros)])
            + "\n"
        )
    return theme[key]


def _block(name: str, inner: str) -> str:
    return f"{{% block {name} %}}{inner}{{% endblock %}}"
