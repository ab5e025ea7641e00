"""Whatever old address is accepted, and whatever lies in the site's own, servers read one rule for each and no other."""

import re
import shlex
from urllib.parse import quote, unquote

from hostile import SCRAPS, tried
from hypothesis import assume, given
from hypothesis import strategies as st

from pressgen.load.format import address_values
from pressgen.load.format.faults import Fault
from pressgen.model import Context, Page, PageView, Redirect, Ref, SiteView
from pressgen.plan.server_headers import allowed_forms
from pressgen.render import redirects
from pressgen.render.environment import Templates

PIECES = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=4)), max_size=6).map("".join)
NEW = "2026/bro/"


def accepted(check: object, value: str) -> str:
    try:
        return check(value)  # type: ignore[operator, no-any-return]  # a validator
    except Fault:
        return ""


def page(old: str, url: str) -> Page:
    site = SiteView("Rum", url, "sv", "Europe/Stockholm", Ref("Kommun"), "", "", (), (), (), None, share=False)
    view = PageView("", "", "", "sv", "")
    context = Context(site=site, page=view, redirects=(Redirect(old=old, path=NEW, title="Bro"),))
    return Page(path="x", format="nginx", context=context)


def new_of(url: str) -> str:
    return quote(unquote(url.removeprefix("https://x.example")), safe="/~") + NEW


@tried(200)
@given(PIECES, PIECES)
def test_each_server_reads_one_rule_for_each_address(old: str, root: str) -> None:
    old = accepted(address_values.old_path, f"/{old}")
    url = accepted(address_values.site_url, f"https://x.example/{root}")
    assume(old and url and url.startswith("https://x.example/") and unquote(url).isprintable())
    one = page(old, url)
    wanted = unquote(url.removeprefix("https://x.example")) + unquote(old)[1:]
    for line in redirects.nginx(one, Templates(())).data.decode().splitlines():
        rule = re.fullmatch(r'location = "((?:[^"\\]|\\.)*)" { return 301 ([!-~]+); }', line)
        assert rule, line
        assert re.sub(r"\\(.)", r"\1", rule[1]) in {wanted, wanted.rstrip("/") or wanted}
        assert re.fullmatch("[A-Za-z0-9/%._~-]+", rule[2])
        assert rule[2] == new_of(url)
    (rule_of_apache,) = redirects.apache(one, Templates(())).data.decode().splitlines()
    name, status, pattern, new = apache_words(rule_of_apache)
    assert (name, status, new) == ("RedirectMatch", "301", new_of(url))
    assert re.fullmatch(pattern, wanted.rstrip("/"))
    (rule_of_netlify,) = redirects.netlify(one, Templates(())).data.decode().splitlines()
    assert [unquote(word) for word in rule_of_netlify.split(" ")] == [wanted, unquote(new_of(url)), "301"]


@tried(200)
@given(PIECES)
def test_whatever_endpoint_is_accepted_the_policy_has_one_source_for_it(rest: str) -> None:
    endpoint = accepted(address_values.web_address, f"https://{rest}")
    assume(endpoint)
    assert re.fullmatch(r"'self' https:(//[a-z0-9.-]+(:\d+)?)?", allowed_forms(endpoint))


def apache_words(line: str) -> list[str]:
    """A line in words: between quotation marks a backslash hides only another quotation mark (ap_getword_conf)."""
    lexer = shlex.shlex(line.replace("\\", "\\\\").replace('\\\\"', '\\"'), posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.quotes, lexer.commenters = True, '"', ""
    return list(lexer)


def test_a_site_below_an_odd_path_has_rules_that_can_be_read() -> None:
    one = page("/gammal/", "https://x.example/a;b$1/")
    assert redirects.nginx(one, Templates(())).data == (
        b'location = "/a;b$1/gammal/" { return 301 /a%3Bb%241/2026/bro/; }\n'
        b'location = "/a;b$1/gammal" { return 301 /a%3Bb%241/2026/bro/; }\n'
    )
