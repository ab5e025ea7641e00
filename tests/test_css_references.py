"""What a style sheet refers to."""

import pytest

from pressgen.css_references import parts, rewritten


@pytest.mark.parametrize(
    ("sheet", "addresses"),
    [
        ("a { b: url(x.png) }", ["x.png"]),
        ("a { b: URL( \"x y.png\" ), url('z') }", ["x y.png", "z"]),
        ("a { b: u\\72l(x) }", ["x"]),
        ("a { b: url(\\78.png) }", ["x.png"]),
        ("a { b: src('x') }", ["x"]),
        ('a { b: image-set("x" 1x, url(y) 2x) }', ["x", "y"]),
        ('a { b: -webkit-image-set("x" 1x) image("y") }', ["x", "y"]),
        ("a { b: url() }", [""]),
        ('a { b: "url(x)"; c: rgb(1 2 3) calc((1px + 2px) * 2) var(--x) } /* url(y) */', []),
        ("@media print{#a{b:c}}", []),
        ('a\\(b { c: "\\"url(x)" }', []),
    ],
)
def test_addresses_are_found_as_browsers_find_them(sheet: str, addresses: list[str]) -> None:
    found = [*parts(sheet)]
    assert [part.value for part in found if "address" in part.kind] == addresses
    assert not [part for part in found if part.kind in {"open", "closed", "string"}]


@pytest.mark.parametrize(
    ("sheet", "faults"),
    [
        ("a { b: c", ["{"]),
        ("a { b: c }}", ["}"]),
        ("a { b: (c }", ["}", "{", "("]),
        ("a { b: 'c\n}", ["'"]),
        ("a {} /* b", ["/* b"]),
        ("a { b: url(c d) }", ["url("]),
        ("a { b: 'c\\\nd' }", []),
    ],
)
def test_what_has_no_partner_is_found(sheet: str, faults: list[str]) -> None:
    found = [part for part in parts(sheet) if part.kind in {"open", "closed", "string"}]
    assert [sheet[part.start : part.end] for part in found] == faults


def test_imports_are_found_behind_escapes() -> None:
    assert [part.kind for part in parts('@im\\70ort "x";')] == ["import"]


def test_addresses_are_replaced_and_nothing_else() -> None:
    sheet = "/* a */\n.b { c: url(x) }\n\n  d { e: '/* f */' } /* g */\n"
    new = rewritten(sheet, lambda address: f'{address}"\\')
    assert new == '.b { c: url("x\\"\\\\") }\n  d { e: \'/* f */\' }'
