"""Templates run in a sandbox: what is forbidden is refused with file and line, before it has any effect."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_views import release_page, rendered

from newsroom import built, release
from pressgen.errors import BadContentError, TemplateError
from pressgen.problems import Problem

MARK = "written-by-a-template"
WRITE = f"touch {MARK}"
CHANGING = ("os.system", "os.exec", "os.posix_spawn", "subprocess.Popen", "socket.connect", "os.remove", "os.mkdir")

ESCAPES = {
    # through the dunder names of whatever value is at hand
    "a text's class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "a list's class": "{{ [].__class__.__base__.__subclasses__()[80].__init__.__globals__ }}",
    "a number's class": "{{ (1).__class__.__base__ }}",
    "a view's class": "{{ release.__class__.__init__.__globals__ }}",
    "a view's fields by msgspec": "{{ release.__struct_fields__ }}",
    "an instant's zone": "{{ release.published.tzinfo.__class__ }}",
    "the dunder names in square brackets": "{{ ''['__class__']['__mro__'] }}",
    "a name put together": "{{ ''['__cl' ~ 'ass__'] }}",
    "a name out of escapes": r"{{ ''['\x5f\x5fclass\x5f\x5f'] }}",
    "a name that is safe": "{{ ''['__class__'|safe] }}",
    "a name from a loop": "{% for one in ['__class__'] %}{{ ''[one] }}{% endfor %}",
    "a name in a branch that is never taken": "{% if false %}{{ ''.__class__ }}{% endif %}",
    "a name that is only asked about": "{{ ''['__class__'] is defined }}",
    "a name with a default": "{{ ''['__class__']|default('') }}",
    # through functions, of Jinja and of pressgen
    "lipsum": "{{ lipsum.__globals__['os'].system('W') }}",
    "lipsum without dunder names in sight": "{{ lipsum['__glo' ~ 'bals__'].os.system('W') }}",
    "cycler": "{{ cycler.__init__.__globals__.os.popen('W').read() }}",
    "joiner": "{{ joiner['__init__']['__globals__'].os.popen('W') }}",
    "namespace": "{{ namespace.__init__.__globals__.os.popen('W') }}",
    "dict": "{{ dict.__base__.__subclasses__() }}",
    "dict as a caller": "{{ dict(a=1) }}",
    "range": "{{ range.__globals__ }}",
    "range in square brackets": "{{ range['__globals__'] }}",
    "the word function": "{{ _['__globals__'] }}",
    "the bound method behind a word": "{{ gettext['__wrapped__'] }}",
    "kept": "{{ kept['__self__'] }}",
    "kept's cache": "{{ kept.__self__._cache.clear() }}",
    "kept with a view for a macro": "{{ kept(release, release, page, site) }}",
    # through what Jinja puts into every template
    "self": "{{ self.__init__.__globals__.__builtins__.__import__('os').system('W') }}",
    "self's context": "{{ self._TemplateReference__context.cycler }}",
    "self's context in square brackets": "{{ self['_TemplateReference__context'] }}",
    "a block": "{% block b %}{{ self.b._context }}{% endblock %}",
    "super": "{% block b %}{{ super.__globals__ }}{% endblock %}",
    "a loop": "{% for one in [1] %}{{ loop.__init__.__globals__ }}{% endfor %}",
    "a loop's inside": "{% for one in [1] %}{{ loop['_iterator'] }}{% endfor %}",
    "a macro": "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "a macro's inside": "{% macro m() %}{% endmacro %}{{ m['_environment'] }}",
    "a macro's arguments": "{% macro m(a) %}{% endmacro %}{{ m.arguments }}",
    "a caller": "{% macro m() %}{{ caller['__call__'] }}{% endmacro %}{% call m() %}{% endcall %}",
    "a macro's spare arguments": "{% macro m() %}{{ kwargs['__class__'] }}{% endmacro %}{{ m(a=1) }}",
    "an undefined name": "{{ nothing.__class__.__init__.__globals__ }}",
    "an undefined name in square brackets": "{{ nothing['__init__'] }}",
    "an imported template": "{% import 'y.html' as y %}{{ y['_body_stream'] }}",
    "an imported template's class": "{% import 'y.html' as y %}{{ y['__init__'] }}",
    "a private name, imported": "{% from 'y.html' import __init__ as x %}{{ x }}",
    # through filters and tests
    "attr": "{{ ''|attr('__class__') }}",
    "attr, out of a list": "{{ ['']|map('attr', '__class__')|list }}",
    "attr of a format (CVE-2025-27516)": "{{ ('{0.__class__}'|attr('format'))(release) }}",
    "map by attribute": "{{ ['']|map(attribute='__class__')|list }}",
    "map by attributes": "{{ [release]|map(attribute='published.__class__')|list }}",
    "select by attribute": "{{ ['']|selectattr('__class__')|list }}",
    "sort by attribute": "{{ ['', 'a']|sort(attribute='__class__')|list }}",
    "group by attribute": "{{ ['']|groupby('__class__') }}",
    "sum by attribute": "{{ ['']|sum(attribute='__doc__') }}",
    "unique by attribute": "{{ ['']|unique(attribute='__class__')|list }}",
    "a filter that prints what is inside": "{{ release|pprint }}",
    "a filter by chance": "{{ [1, 2]|random }}",
    "a filter for attributes (CVE-2024-34064)": "{{ {'a onclick=x': 1}|xmlattr }}",
    "a test for functions": "{{ _ is callable }}",
    "a filter block": "{% filter attr('__class__') %}a{% endfilter %}",
    # through formatting
    "format": "{{ '{0.__class__.__init__.__globals__}'.format(release) }}",
    "format of a safe text": "{{ ('{0.__class__}'|safe).format(release) }}",
    "format_map (CVE-2019-10906)": "{{ '{a.__class__}'.format_map({'a': release}) }}",
    "format as a value (CVE-2024-56326)": "{% set f = '{0.__class__}'.format %}{{ f(release) }}",
    "format, mapped": "{{ ['{0.__class__}']|map('format', release)|list }}",
    "the filter format": "{{ '%s'|format(release) }}",
    "a text with a percent sign": "{{ '%100000000s' % 'a' }}",
    "encode": "{{ 'a'.encode('idna') }}",
    "translate": "{{ 'a'.translate({}) }}",
    # by changing what other pages share
    "a list": "{% set l = [] %}{{ l.append(1) }}",
    "a mapping": "{% set d = {} %}{{ d.update({'a': 1}) }}",
    "a view": "{% set release.title = 'x' %}",
    "a namespace": "{% set n = namespace(a=1) %}",
    "a catalogue": "{{ gettext.__self__._catalog.clear() }}",
    # by calling what is no function
    "a text": "{{ 'a'() }}",
    "a view as a function": "{{ release() }}",
    "a moment's method": "{{ release.published.replace(year=1) }}",
    "a moment's formatting": "{{ release.published.strftime('%s') }}",
    # through templates of other places
    "a file of the machine": "{% include '/etc/passwd' %}",
    "a file above": "{% include '../pressgen.yaml' %}",
    "a file above the theme": "{% extends 'theme/../../__init__.py' %}",
    "an imported file": "{% import '../../etc/passwd' as x %}",
    "something that is no name": "{% include 7 %}",
    "a template that extends itself": "{% extends 'x.html' %}",
    "a template that includes itself": "{% include 'x.html' %}",
    "two templates that extend each other": "{% extends 'z.html' %}",
    # through parts of Jinja that are not there
    "the debug extension": "{% debug %}",
    "the do extension": "{% do [].append(1) %}",
    "an import of Python": "{% import os %}",
    # by size
    "a long text": "{{ 'x' * 10 ** 9 }}",
    "a long list": "{{ [0] * 1000000000 }}",
    "a high power": "{{ 9 ** 9 ** 9 }}",
    "a long range": "{% for one in range(1000000000) %}{% endfor %}",
    "a very long range": "{{ range(10000000000000000000)|length }}",
    "a list of long lists": "{{ [[0] * 90000] * 90000 }}",
    "a list of long texts": "{{ ['x' * 90000] * 90000 }}",
    "a word with a width": "{{ gettext('%(a)1000000000s', a='x') }}",
    "a word with a width, looked up before": "{{ _('%1000000000s') }}",
    "a number with a width, in a plural": "{{ ngettext('%(num)999999999d', '%(num)999999999d', 1) }}",
    "a word with a width, by context": "{{ pgettext('x', '%(a)999999999s', a='x') }}",
    "a plural with a width, by context": "{{ npgettext('x', '%(num)999999999d', 'y', 1) }}",
    "a character made by a word": "{{ gettext('%(a)c', a=7) }}",
    "a long batch": "{{ [1]|batch(1000000000, 'x')|list }}",
    "many slices": "{{ [1]|slice(1000000000)|list }}",
    "a deep indent": "{{ [1]|tojson(indent=1000000000) }}",
    # characters that no page and no feed can carry
    "a control character": r"{{ 'a\x07b' }}",
    "a noncharacter": r"{{ '\uFFFE'|safe }}",
    "a noncharacter far up": r"{{ '\U0001fffe' }}",
    "half a character": r"{{ _('\ud800') }}",
    "a control character in a name": r"{% include 'a\x0b.html' %}",
    # a line of its own for what `with` gives
    "a name in with": "{% with a = ''['__class__'] %}{{ a }}{% endwith %}",
    "an undefined name in with": "{% with a = nothing.at_all %}{{ a }}{% endwith %}",
    "a macro without an end": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
}
OTHERS = {"y.html": "{% set _secret = 1 %}", "z.html": "{% extends 'x.html' %}"}


class AuditHook:
    """Records audit events of programs run and files written while it is on (PEP 578). A hook cannot be removed."""

    def __init__(self) -> None:
        self.on = False
        self.events: list[str] = []

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if self.on and (event in CHANGING or (event == "open" and "w" in str(args[1]))):
            self.events.append(f"{event} {args}")


HOOK = AuditHook()
sys.addaudithook(HOOK)


@pytest.fixture
def no_effects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Asserts that the test runs no program and writes no file."""
    monkeypatch.chdir(tmp_path)
    HOOK.events.clear()
    HOOK.on = True
    yield
    HOOK.on = False
    assert HOOK.events == []
    assert not list(tmp_path.iterdir())


def refused(template: str) -> Problem:
    with pytest.raises(TemplateError) as caught:
        rendered(release_page("x.html"), {"x.html": template.replace("'W'", repr(WRITE)), **OTHERS})
    return caught.value.problems[0]


@pytest.mark.usefixtures("no_effects")
@pytest.mark.parametrize("escape", ESCAPES.values(), ids=ESCAPES)
def test_an_escape_is_refused_with_file_and_line(escape: str) -> None:
    problem = refused("{# rad ett #}\n" + escape)
    assert problem.level == "error"
    assert problem.path in ("templates/x.html", "templates/z.html")
    assert problem.line == (1 if problem.path == "templates/z.html" else 2)


def test_an_expression_too_deep_to_be_parsed_is_reported_with_its_file() -> None:
    problem = refused("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}")
    assert problem.path == "templates/x.html"


def test_the_audit_hook_records_a_written_file(tmp_path: Path) -> None:
    HOOK.on = True
    (tmp_path / MARK).write_text("x", "utf-8")
    HOOK.on = False
    assert [one.partition(" ")[0] for one in HOOK.events] == ["open"]
    HOOK.events.clear()


def test_nothing_is_built_with_a_forbidden_template(tmp_path: Path) -> None:
    own = '{% extends "theme/release.html" %}\n{% block body %}{{ release.title.__class__ }}{% endblock %}\n'
    with pytest.raises(BadContentError) as caught:
        built(tmp_path, {"content/releases/bron.md": release(), "templates/release.html": own})
    (problem,) = caught.value.problems
    assert (problem.path, problem.line, problem.code) == ("templates/release.html", 2, "PG902")
    assert not (tmp_path / "output").exists()


def test_the_rules_hold_for_the_themes_templates() -> None:
    with pytest.raises(TemplateError) as caught:
        rendered(release_page("x.html"), {"theme/x.html": "{{ release.__class__ }}"})
    assert caught.value.problems[0].path == "theme/x.html"


def test_the_rules_hold_for_values_that_a_newsroom_passes_to_a_template_of_the_theme() -> None:
    own = "{% set page = '' %}{% from 'theme/y.html' import show %}{{ show('__class__') }}"
    with pytest.raises(TemplateError) as caught:
        rendered(
            release_page("x.html"),
            {"x.html": own, "theme/y.html": "{% macro show(a) %}\n{{ a[a] }}{% endmacro %}"},
        )
    assert (caught.value.problems[0].path, caught.value.problems[0].line) == ("theme/y.html", 2)


@pytest.mark.parametrize(
    ("template", "shows"),
    [
        ("{{ release.title.split(' ')|last|upper }}", "BRO"),
        ("{{ 'a, b'.split(', ')|join('; ') }}", "a; b"),
        ("{{ release.published.year }}-{{ release.published.date().month }}", "2021-6"),
        ("{{ (release.published.date() - release.published.date()).days }}", "0"),
        ("{% for key, value in {'a': 1}.items() %}{{ key }}{{ value }}{% endfor %}", "a1"),
        ("{{ {'a': 1}.a }}{{ {'a': 1}['a'] }}{{ {'items': 1}['items'] }}", "111"),
        ("{% for one in 'abc' %}{{ loop.index }}{{ loop.cycle('x', 'y') }}{% endfor %}", "1x2y3x"),
        ("{% for one in [release]|groupby('language') %}{{ one.grouper }}{{ one.list|length }}{% endfor %}", "sv1"),
        ("{{ [release]|map(attribute='type.label')|join }}", "Pressmeddelande"),
        ("{{ [release]|selectattr('withdrawn', 'none')|list|length }}", "1"),
        ("{{ release['title'] }}{{ release.nothing is defined }}{{ release.nothing|default('-') }}", "Ny broFalse-"),
        ("{{ 'ab' * 3 }}{{ 7 * 6 }}{{ 7 % 4 }}{{ 2.5 * 2 }}", "ababab4235.0"),
        ("{{ range(3)|list }}{{ range(1, 10, 4)|list }}", "[0, 1, 2][1, 5, 9]"),
        ("{% import 'y.html' as y %}{{ y.m(1) }}", "<1>"),
        ("{{ gettext('%(a)s of %(b)d, 100 %%', a='x', b=2) }}", "x of 2, 100 %"),
        ("{{ ngettext('%(num)s hit', '%(num)s hits', 2) }}", "2 hits"),
        ("{% trans a='x' %}{{ a }} is 5 %{% endtrans %}", "x is 5 %"),
        ("{{ [1, 2, 3]|batch(2, 0)|list }}{{ [1, 2, 3]|slice(2)|list }}", "[[1, 2], [3, 0]][[1, 2], [3]]"),
        ("{{ [1]|tojson(indent=2) }}{{ ['', ''] * 2 }}", "[\n  1\n][&#39;&#39;, &#39;&#39;, &#39;&#39;, &#39;&#39;]"),
        (r"{{ 'a\nb\t\u2013' }}", "a\nb\t–"),
        ("{% with a = release.title, b = 1 %}{{ a }}{{ b }}{% endwith %}", "Ny bro1"),
        ("{% block b %}b{% endblock %}{{ self.b() }}", "bb"),
        ("{% for one in [1, [2]] recursive %}{{ loop(one) if one is iterable else one }}{% endfor %}", "12"),
    ],
)
def test_what_is_permitted_works(template: str, shows: str) -> None:
    more = {"y.html": "{% macro m(a) %}<{{ a }}>{% endmacro %}"}
    assert rendered(release_page("x.html"), {"x.html": template} | more).decode() == shows
