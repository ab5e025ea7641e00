"""The gate for addresses: one normal form, or a refusal. `PRESSGEN_EXAMPLES=5000 python -m pytest tests/test_addresses.py` is a long run."""

import os
import re
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic_core import Url

from pressgen.addresses import ANY, WEB, RefusedError, guess_url, normalize, normalize_base, normalize_url

EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "200"))
PIECES = st.lists(
    st.sampled_from(
        [
            "https:",
            "http:",
            "mailto:",
            "tel:",
            "javascript:",
            "data:",
            "vbscript:",
            "//",
            "/",
            "\\",
            "@",
            ":",
            ".",
            "..",
            "%2e",
            "%2f",
            "%00",
            "%zz",
            "?",
            "#",
            "[",
            "]",
            "(",
            ")",
            "&",
            ";",
            "&#106;",
            "<",
            ">",
            '"',
            "'",
            "`",
            "x.example",
            "räksmörgås.example",
            "080",
            "+46",
            "8-465004",
            "eva",
            "\t",
            "\n",
            "\x00",
            "\u202e",
            "\u200b",
            "å",
            "ｊ",
            "",
        ]
    )
    | st.characters(),
    max_size=9,
).map("".join)
PLAIN = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*\Z")
"""RFC 3986, section 2: what an address may hold."""


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://doc.example/a b", "https://doc.example/a%20b"),
        ("https://doc.example/a%20b", "https://doc.example/a%20b"),
        ("https://doc.example/100%", "https://doc.example/100%25"),
        (
            "https://räksmörgås.example/smörgås?q=å#ö",
            "https://xn--rksmrgs-5wao1o.example/sm%C3%B6rg%C3%A5s?q=%C3%A5#%C3%B6",
        ),
        ('https://doc.example/"citat"', "https://doc.example/%22citat%22"),
        ("https://doc.example/a(b)", "https://doc.example/a(b)"),
        ("HTTPS://Doc.Example:443/A", "https://doc.example/A"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ("mailto:eva@räksmörgås.example?subject=Hej du", "mailto:eva@xn--rksmrgs-5wao1o.example?subject=Hej%20du"),
        ("tel:+46 8-465 004 00", "tel:+46846500400"),
        ("/2026/bron/#så", "/2026/bron/#s%C3%A5"),
    ],
)
def test_an_address_gets_its_one_plain_form(written: str, address: str) -> None:
    assert normalize(written) == address


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("javascript:alert(1)", "scheme"),
        (" JavaScript:alert(1)", "scheme"),
        ("java\tscript:alert(1)", "signs"),
        ("\x01javascript:alert(1)", "signs"),
        ("data:text/html,x", "scheme"),
        ("//elak.example", "scheme"),
        ("https:/x.example", "host"),
        ("https:///x.example", "host"),
        ("https:\\\\x.example", "signs"),
        ("https://kommun.example@elak.example", "user"),
        ("https://kommun.example\\@elak.example", "signs"),
        ("https://ev%69l.example/", "host"),
        ("https://x.example:99999/", "host"),
        ("https://x..example/", "host"),
        ("https://x.example/\u202egpj.exe", "signs"),
        ("mailto:", "mail"),
        ("mailto:eva@", "mail"),
        ("tel:", "phone"),
        ("tel:abc", "phone"),
        ("https://127.1/", "host"),
        ("https://2130706433/", "host"),
        ("https://xn--a.example/", "host"),
        ("https://[fe80::1%25en0]/", "host"),
        ("https://x.example:0/", "host"),
        ("https://x.example/ https://y.example/", "two"),
        ("mailto:eva@x.example?attach=/etc/passwd", "field"),
        ("mailto:eva@x.example?subject=a%0D%0ABcc:b@x.example", "field"),
        ("www.x.example/a", "form"),
        ("/a/../b", "form"),
        ("/a/%2E%2e/b", "form"),
    ],
)
def test_what_no_link_may_lead_to_is_refused_with_a_reason(written: str, reason: str) -> None:
    with pytest.raises(RefusedError) as refused:
        normalize(written)
    assert refused.value.reason == reason


@given(PIECES)
@example("https://x.example/%25zz")
@settings(max_examples=EXAMPLES, derandomize="PRESSGEN_EXAMPLES" not in os.environ)
def test_what_passes_is_plain_stable_and_of_an_allowed_kind(written: str) -> None:
    try:
        address = normalize(written)
    except RefusedError:
        return
    assert PLAIN.match(address)
    assert normalize(address) == address
    scheme = urlsplit(address).scheme
    assert scheme in ANY or (not scheme and not address.startswith("//"))
    assert "@" not in urlsplit(address).netloc


@given(PIECES)
@example("https://x.example/å?[b]#{c}")
@settings(max_examples=EXAMPLES, derandomize="PRESSGEN_EXAMPLES" not in os.environ)
def test_a_browser_reads_what_passes_as_it_stands(written: str) -> None:
    """Judged by another parser, of the URL standard of WHATWG (Rust's `url`)."""
    try:
        address = normalize_url("https://" + written.lstrip("/"), WEB)
    except RefusedError:
        return
    seen, parts = Url(address), urlsplit(address)
    assert (seen.scheme, seen.host, seen.username) == (parts.scheme, re.sub(r"(:\d+)?\Z", "", parts.netloc), None)
    assert (seen.query or "").replace("%27", "'") == parts.query


@given(st.text(max_size=6), st.sampled_from(["https://x.example/", "https://x.example/?q=", "https://x.example/#"]))
@settings(max_examples=EXAMPLES, derandomize="PRESSGEN_EXAMPLES" not in os.environ)
def test_a_part_after_the_host_never_changes_the_host(tail: str, before: str) -> None:
    try:
        address = normalize_url(before + tail)
    except RefusedError:
        return
    assert address.startswith(before.rstrip("?#=q"))
    assert urlsplit(address).hostname == "x.example"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://räksmörgås.example", "https://xn--rksmrgs-5wao1o.example/"),
        ("https://press.example/rum", "https://press.example/rum/"),
    ],
)
def test_the_address_of_a_site_ends_in_a_slash_and_is_ascii(written: str, address: str) -> None:
    assert normalize_base(written) == address


@pytest.mark.parametrize(
    "written",
    [
        "https://press.example/../x/",
        "https://press.example/%2e%2e/x/",
        "https://press.example//x/",
        "https://press.example/?",
        "https://press.example/#",
        "https://eva:ord@press.example/",
        "https://press.example:80a/",
        "https://press.example/ett rum/",
        "http://min_dator/",
        "http://[::1]:8000/",
        "mailto:press@kommun.example",
        "/press/",
    ],
)
def test_what_no_site_can_lie_at_is_refused(written: str) -> None:
    with pytest.raises(RefusedError):
        normalize_base(written)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("eva@x.example", "mailto:eva@x.example"),
        ("www.kommun.example/a", "https://www.kommun.example/a"),
        ("https:/kommun.example", "https://kommun.example"),
        ("http//kommun.example", "https://kommun.example"),
        ("htps://kommun.example", "https://kommun.example"),
        ("08-465 004 00", "tel:0846500400"),
        ("javascript:alert(1)", ""),
        ("en mening", ""),
    ],
)
def test_the_address_that_was_meant_is_offered(written: str, address: str) -> None:
    assert guess_url(written) == address
